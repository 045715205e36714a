using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>The asker's side of one batch: the blinded elements to send, and the secrets that undo the blinding.</summary>
/// <remarks>
/// Every element gets its own random scalar, so that equal inputs look unrelated to the key holder. The secrets are
/// cleared on disposal. Source: RFC 9497, sections 3.3.1 and 3.3.2, without the closing hash: the unblinded element
/// itself is the pseudonym, so that a key can be rotated without registering anew.
/// </remarks>
public sealed class Blinding : IDisposable
{
    private readonly SecretScalars _inverses;
    private readonly byte[] _elements;

    private Blinding(byte[] elements, SecretScalars inverses)
    {
        _elements = elements;
        _inverses = inverses;
    }

    /// <summary>Number of elements in the batch, 1 to 65,535.</summary>
    public int Count => _elements.Length / GroupElement.Size;

    /// <summary>The blinded elements in the order of the inputs, <see cref="Count"/> · 32 bytes. Readable after disposal.</summary>
    public ReadOnlyMemory<byte> Elements => _elements;

    /// <summary>Blinds a batch of inputs.</summary>
    /// <param name="inputs">1 to 65,535 inputs of 1 to 65,535 bytes; the caller clears them.</param>
    /// <exception cref="ArgumentException">Too few, too many, or an input empty, too long or null; names its position only.</exception>
    public static Blinding Create(IReadOnlyList<byte[]> inputs)
    {
        DemandWellFormed(inputs);
        var scalars = GC.AllocateUninitializedArray<byte>(inputs.Count * Scalar.Size, pinned: true);
        try
        {
            for (var at = 0; at < scalars.Length; at += Scalar.Size)
            {
                Scalar.Random(scalars.AsSpan(at, Scalar.Size));
            }

            return Create(inputs, scalars);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalars);
        }
    }

    /// <summary>As the public method, with the blinding scalars given, which are overwritten.</summary>
    /// <param name="inputs">As the public method.</param>
    /// <param name="scalars">One valid scalar of 32 bytes for each input.</param>
    internal static Blinding Create(IReadOnlyList<byte[]> inputs, byte[] scalars)
    {
        DemandWellFormed(inputs);
        var elements = new byte[inputs.Count * GroupElement.Size];

        // Side by side: the asker waits for all of them.
        var isBlinded = new bool[inputs.Count];
        Parallel.For(0, inputs.Count, index => isBlinded[index] = TryBlind(inputs[index], index, scalars, elements));
        var refused = Array.IndexOf(isBlinded, false);
        if (refused >= 0)
        {
            throw new ArgumentException($"input {refused} cannot be blinded", nameof(inputs));
        }

        Scalar.InvertAll(scalars);
        return new Blinding(elements, new SecretScalars(scalars));
    }

    /// <summary>Checks the proof, then turns the evaluated elements into pseudonyms.</summary>
    /// <param name="publicKey">32 bytes, as published for the covenant and version; never taken from the answer itself.</param>
    /// <param name="evaluated"><see cref="Count"/> · 32 bytes, in the order that was sent.</param>
    /// <param name="proof">64 bytes.</param>
    /// <param name="pseudonyms"><see cref="Count"/> · 32 bytes in the order of the inputs; null when false is returned.</param>
    /// <returns>False on anything wrong: a length, an element, the proof, another key.</returns>
    /// <exception cref="ObjectDisposedException">The secrets were cleared.</exception>
    public bool TryUnblind(
        ReadOnlySpan<byte> publicKey,
        ReadOnlySpan<byte> evaluated,
        ReadOnlySpan<byte> proof,
        [NotNullWhen(true)] out byte[]? pseudonyms)
    {
        pseudonyms = null;
        var elements = evaluated.ToArray();
        var (key, evidence) = (publicKey.ToArray(), proof.ToArray());
        DemandSecrets();
        if (elements.Length != _elements.Length)
        {
            return false;
        }

        // Side by side, since the asker waits for both; what is unblinded comes out only when the proof holds.
        var isProven = false;
        byte[]? unblinded = null;
        Parallel.Invoke(
            () => isProven = EvaluationProof.Verify(key, _elements, elements, evidence),
            () => unblinded = Unblind(elements));
        DemandSecrets();
        pseudonyms = isProven ? unblinded : null;
        return pseudonyms is not null;
    }

    /// <summary>As the other method, for a key that several holders share: checks every proof, adds up, and unblinds.</summary>
    /// <param name="key">Holds the published key of the covenant and version, to which its share keys are bound.</param>
    /// <param name="parts">The evaluations of exactly as many different holders as are needed.</param>
    /// <param name="evaluated">What they add up to according to who carried them, <see cref="Count"/> · 32 bytes.</param>
    /// <param name="pseudonyms"><see cref="Count"/> · 32 bytes in the order of the inputs; null when false is returned.</param>
    /// <returns>False on anything wrong: a holder too few or twice, an element, a proof, another sum.</returns>
    /// <exception cref="ObjectDisposedException">The secrets were cleared.</exception>
    public bool TryUnblind(
        SharedPublicKey key, IReadOnlyList<PartialEvaluation> parts, ReadOnlySpan<byte> evaluated, [NotNullWhen(true)] out byte[]? pseudonyms)
    {
        ArgumentNullException.ThrowIfNull(key);
        DemandSecrets();
        pseudonyms = key.TryCombine(_elements, parts, out var elements) && evaluated.SequenceEqual(elements) ? Unblind(elements) : null;
        DemandSecrets();
        return pseudonyms is not null;
    }

    /// <summary>Clears the secrets.</summary>
    public void Dispose() => _inverses.Dispose();

    private static bool TryBlind(byte[] input, int index, byte[] scalars, byte[] elements)
    {
        var at = index * GroupElement.Size;
        Span<byte> hashed = stackalloc byte[GroupElement.Size];
        try
        {
            return OprfContext.Verifiable.TryHashToGroup(input, hashed)
                && GroupElement.TryMultiply(scalars.AsSpan(at, Scalar.Size), hashed, elements.AsSpan(at, GroupElement.Size));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(hashed);
        }
    }

    /// <summary>Before and after: an object that is disposed throws, whatever it is given and whenever that happens.</summary>
    private void DemandSecrets()
    {
        Span<byte> inverse = stackalloc byte[Scalar.Size];
        var isThere = _inverses.TryRead(0, inverse);
        CryptographicOperations.ZeroMemory(inverse);
        ObjectDisposedException.ThrowIf(!isThere, this);
    }

    /// <returns>Null when an element is invalid or the secrets were cleared.</returns>
    private byte[]? Unblind(ReadOnlySpan<byte> evaluated)
    {
        Span<byte> inverse = stackalloc byte[Scalar.Size];
        try
        {
            var unblinded = new byte[evaluated.Length];
            for (var index = 0; index < Count; index++)
            {
                var at = index * GroupElement.Size;
                if (!_inverses.TryRead(index, inverse)
                    || !GroupElement.TryMultiply(inverse, evaluated.Slice(at, GroupElement.Size), unblinded.AsSpan(at)))
                {
                    return null;
                }
            }

            return unblinded;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(inverse);
        }
    }

    private static void DemandWellFormed(IReadOnlyList<byte[]> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (inputs.Count is < 1 or > ushort.MaxValue)
        {
            throw new ArgumentException("a batch has 1 to 65535 inputs", nameof(inputs));
        }

        for (var index = 0; index < inputs.Count; index++)
        {
            if (inputs[index] is not { Length: >= 1 and <= ushort.MaxValue })
            {
                throw new ArgumentException($"input {index} is not 1 to 65535 bytes long", nameof(inputs));
            }
        }
    }
}
