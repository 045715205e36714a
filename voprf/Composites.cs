namespace Bekend.Pseudonyms.Voprf;

/// <summary>Folds a batch into one pair (M, Z), so that one proof covers all of it.</summary>
/// <remarks>
/// M = Σ dᵢ·Cᵢ and Z = Σ dᵢ·Dᵢ, where dᵢ hashes the key, the position and both elements: changing or swapping any
/// of them changes every sum. Source: RFC 9497, section 2.2.1.
/// </remarks>
internal static class Composites
{
    private const int SeedTranscriptSize = 128;
    private const int ScalarTranscriptSize = 160;

    /// <summary>The verifier's side: both sums, two multiplications an element.</summary>
    /// <returns>False when any element is invalid.</returns>
    internal static bool TryCompute(
        OprfContext context,
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> inputs,
        ReadOnlySpan<byte> outputs,
        Span<byte> m,
        Span<byte> z)
    {
        var weights = HashWeights(context, publicKey, inputs, outputs);
        var (left, right) = (inputs.ToArray(), outputs.ToArray());
        var (sumOfInputs, sumOfOutputs) = (new byte[GroupElement.Size], new byte[GroupElement.Size]);
        var (isLeftGood, isRightGood) = (false, false);

        // Side by side: the sums do not depend on each other, and the asker waits for both.
        Parallel.Invoke(
            () => isLeftGood = TrySum(weights, left, sumOfInputs),
            () => isRightGood = TrySum(weights, right, sumOfOutputs));
        sumOfInputs.CopyTo(m);
        sumOfOutputs.CopyTo(z);
        return isLeftGood && isRightGood;
    }

    /// <summary>The prover's side: who knows the key gets Z as key · M, one multiplication an element.</summary>
    /// <returns>False when any input element is invalid.</returns>
    internal static bool TryComputeFast(
        OprfContext context,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> inputs,
        ReadOnlySpan<byte> outputs,
        Span<byte> m,
        Span<byte> z)
    {
        Span<byte> seed = stackalloc byte[Sha512.HashSize];
        Span<byte> weight = stackalloc byte[Scalar.Size];
        HashSeed(context, publicKey, seed);
        for (var index = 0; index < inputs.Length / GroupElement.Size; index++)
        {
            var input = inputs.Slice(index * GroupElement.Size, GroupElement.Size);
            HashWeight(context, seed, index, input, outputs.Slice(index * GroupElement.Size, GroupElement.Size), weight);
            if (!TryAccumulate(weight, input, index, m))
            {
                return false;
            }
        }

        return GroupElement.TryMultiply(key, m, z);
    }

    private static bool TrySum(ReadOnlySpan<byte> weights, ReadOnlySpan<byte> elements, Span<byte> sum)
    {
        for (var index = 0; index < elements.Length / GroupElement.Size; index++)
        {
            var at = index * GroupElement.Size;
            if (!TryAccumulate(weights.Slice(at, Scalar.Size), elements.Slice(at, GroupElement.Size), index, sum))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAccumulate(ReadOnlySpan<byte> weight, ReadOnlySpan<byte> element, int index, Span<byte> sum)
    {
        // The first term is the sum: starting from the identity would let the identity into the sums.
        if (index == 0)
        {
            return GroupElement.TryMultiply(weight, element, sum);
        }

        Span<byte> term = stackalloc byte[GroupElement.Size];
        return GroupElement.TryMultiply(weight, element, term) && GroupElement.TryAdd(sum, term, sum);
    }

    private static byte[] HashWeights(
        OprfContext context, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> inputs, ReadOnlySpan<byte> outputs)
    {
        Span<byte> seed = stackalloc byte[Sha512.HashSize];
        HashSeed(context, publicKey, seed);
        var weights = new byte[inputs.Length];
        for (var index = 0; index < inputs.Length / GroupElement.Size; index++)
        {
            var at = index * GroupElement.Size;
            var weight = weights.AsSpan(at, Scalar.Size);
            HashWeight(context, seed, index, inputs.Slice(at, GroupElement.Size), outputs.Slice(at, GroupElement.Size), weight);
        }

        return weights;
    }

    private static void HashSeed(OprfContext context, ReadOnlySpan<byte> publicKey, Span<byte> seed)
    {
        var transcript = new Transcript(stackalloc byte[SeedTranscriptSize]);
        transcript.AddPart(publicKey);
        transcript.AddPart(context.SeedTag);

        var hash = new Sha512();
        hash.Append(transcript.Written);
        hash.Finish(seed);
    }

    private static void HashWeight(
        OprfContext context,
        ReadOnlySpan<byte> seed,
        int index,
        ReadOnlySpan<byte> input,
        ReadOnlySpan<byte> output,
        Span<byte> weight)
    {
        var transcript = new Transcript(stackalloc byte[ScalarTranscriptSize]);
        transcript.AddPart(seed);
        transcript.AddNumber(index);
        transcript.AddPart(input);
        transcript.AddPart(output);
        transcript.AddLabel("Composite"u8);
        context.HashToScalar(transcript.Written, weight);
    }
}
