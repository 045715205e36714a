using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>Proof that a whole batch was multiplied by the scalar behind one public key (DLEQ).</summary>
/// <remarks>64 bytes, c ‖ s. Source: RFC 9497, section 2.2.</remarks>
public static class EvaluationProof
{
    /// <summary>Length of a proof in bytes.</summary>
    public const int Size = 2 * Scalar.Size;

    private const int ChallengeTranscriptSize = 192;

    /// <summary>Checks a proof.</summary>
    /// <param name="publicKey">32 bytes: the published key of the covenant and version.</param>
    /// <param name="blinded">n · 32 bytes, n from 1 to 65,535: what was sent.</param>
    /// <param name="evaluated">n · 32 bytes, in the same order: what came back.</param>
    /// <param name="proof">64 bytes.</param>
    /// <returns>True when every element was multiplied by the key's scalar; false on anything wrong, whatever it is.</returns>
    public static bool Verify(
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> blinded,
        ReadOnlySpan<byte> evaluated,
        ReadOnlySpan<byte> proof) => Verify(OprfContext.Verifiable, publicKey, blinded, evaluated, proof);

    /// <summary>Checks a proof made in a given context.</summary>
    /// <returns>As the public method.</returns>
    internal static bool Verify(
        OprfContext context,
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> inputs,
        ReadOnlySpan<byte> outputs,
        ReadOnlySpan<byte> proof)
    {
        if (publicKey.Length != GroupElement.Size
            || proof.Length != Size
            || !GroupElement.IsBatch(inputs)
            || outputs.Length != inputs.Length)
        {
            return false;
        }

        var challenge = proof[..Scalar.Size];
        var response = proof[Scalar.Size..];
        if (!Scalar.IsValid(challenge) || !Scalar.IsValid(response))
        {
            return false;
        }

        Span<byte> m = stackalloc byte[GroupElement.Size];
        Span<byte> z = stackalloc byte[GroupElement.Size];
        Span<byte> t2 = stackalloc byte[GroupElement.Size];
        Span<byte> t3 = stackalloc byte[GroupElement.Size];
        Span<byte> term = stackalloc byte[GroupElement.Size];
        Span<byte> expected = stackalloc byte[Scalar.Size];

        // t2 = s·G + c·B first: a bad public key is then refused before the batch is worked through.
        if (!GroupElement.TryMultiplyGenerator(response, t2)
            || !GroupElement.TryMultiply(challenge, publicKey, term)
            || !GroupElement.TryAdd(t2, term, t2)
            || !Composites.TryCompute(context, publicKey, inputs, outputs, m, z)
            || !GroupElement.TryMultiply(response, m, t3)
            || !GroupElement.TryMultiply(challenge, z, term)
            || !GroupElement.TryAdd(t3, term, t3))
        {
            return false;
        }

        HashChallenge(context, publicKey, m, z, t2, t3, expected);
        return CryptographicOperations.FixedTimeEquals(expected, challenge);
    }

    /// <summary>Makes a proof.</summary>
    /// <param name="context">The mode that the proof is bound to.</param>
    /// <param name="key">32 bytes: the secret scalar k.</param>
    /// <param name="publicKey">32 bytes: k · G.</param>
    /// <param name="inputs">n · 32 bytes.</param>
    /// <param name="outputs">n · 32 bytes, each k · the input at that place.</param>
    /// <param name="nonce">32 bytes, random, used once ever: a second use gives the key away.</param>
    /// <param name="proof">Receives 64 bytes; meaningless when false is returned.</param>
    /// <returns>False when an input element is invalid.</returns>
    internal static bool TryGenerate(
        OprfContext context,
        ReadOnlySpan<byte> key,
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> inputs,
        ReadOnlySpan<byte> outputs,
        ReadOnlySpan<byte> nonce,
        Span<byte> proof)
    {
        Span<byte> m = stackalloc byte[GroupElement.Size];
        Span<byte> z = stackalloc byte[GroupElement.Size];
        Span<byte> t2 = stackalloc byte[GroupElement.Size];
        Span<byte> t3 = stackalloc byte[GroupElement.Size];
        if (!Composites.TryComputeFast(context, key, publicKey, inputs, outputs, m, z)
            || !GroupElement.TryMultiplyGenerator(nonce, t2)
            || !GroupElement.TryMultiply(nonce, m, t3))
        {
            return false;
        }

        var challenge = proof[..Scalar.Size];
        HashChallenge(context, publicKey, m, z, t2, t3, challenge);

        // s = r − c·k. The product alone would give the key away: c is public.
        Span<byte> product = stackalloc byte[Scalar.Size];
        Scalar.Multiply(challenge, key, product);
        Scalar.Subtract(nonce, product, proof[Scalar.Size..]);
        CryptographicOperations.ZeroMemory(product);
        return true;
    }

    private static void HashChallenge(
        OprfContext context,
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> m,
        ReadOnlySpan<byte> z,
        ReadOnlySpan<byte> t2,
        ReadOnlySpan<byte> t3,
        Span<byte> challenge)
    {
        var transcript = new Transcript(stackalloc byte[ChallengeTranscriptSize]);
        transcript.AddPart(publicKey);
        transcript.AddPart(m);
        transcript.AddPart(z);
        transcript.AddPart(t2);
        transcript.AddPart(t3);
        transcript.AddLabel("Challenge"u8);
        context.HashToScalar(transcript.Written, challenge);
    }
}
