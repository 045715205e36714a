using System.Diagnostics.CodeAnalysis;

namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>The public side of a key that several holders share: the key itself, and the public key of each share.</summary>
/// <remarks>
/// INVARIANT: all share keys lie on one polynomial of degree t − 1 whose value at 0 is the key. So any t proven
/// evaluations add up to the evaluation under that key, wherever the share keys came from: only the key need be pinned.
/// </remarks>
public sealed class SharedPublicKey
{
    private readonly byte[] _key;
    private readonly byte[] _shares;

    private SharedPublicKey(ThresholdShape shape, byte[] key, byte[] shares)
    {
        Shape = shape;
        _key = key;
        _shares = shares;
    }

    /// <summary>t and n.</summary>
    public ThresholdShape Shape { get; }

    /// <summary>The key that clients pin, 32 bytes.</summary>
    public ReadOnlyMemory<byte> Key => _key;

    /// <summary>The public keys of the shares, n · 32 bytes, holder 1 first.</summary>
    public ReadOnlyMemory<byte> Shares => _shares;

    /// <summary>The public key of one share, 32 bytes.</summary>
    /// <param name="holder">1 to n.</param>
    public ReadOnlyMemory<byte> ShareOf(int holder) => _shares.AsMemory((holder - 1) * GroupElement.Size, GroupElement.Size);

    /// <summary>Takes in a key and its share keys as they came over the wire.</summary>
    /// <param name="shape">t and n.</param>
    /// <param name="key">32 bytes: the pinned or published key.</param>
    /// <param name="shares">n · 32 bytes, holder 1 first.</param>
    /// <returns>False on anything wrong: a length, an element, or share keys that do not make up the key.</returns>
    public static bool TryCreate(
        ThresholdShape shape, ReadOnlySpan<byte> key, ReadOnlySpan<byte> shares, [NotNullWhen(true)] out SharedPublicKey? shared)
    {
        shared = null;
        if (!shape.IsValid || !GroupElement.IsValid(key) || shares.Length != shape.Holders * GroupElement.Size)
        {
            return false;
        }

        var candidate = new SharedPublicKey(shape, key.ToArray(), shares.ToArray());
        var isWhole = candidate.IsValueAt(0, candidate._key)
            && Enumerable.Range(shape.Needed + 1, shape.Holders - shape.Needed)
                .All(holder => candidate.IsValueAt(holder, candidate.ShareOf(holder).Span));
        shared = isWhole ? candidate : null;
        return isWhole;
    }

    /// <summary>Computes the key and every share key from the sum of the dealers' commitments.</summary>
    /// <param name="sum">Of all dealers.</param>
    /// <param name="holders">n, at least t.</param>
    /// <returns>False when one of them is the identity.</returns>
    public static bool TryDerive(ShareCommitments sum, int holders, [NotNullWhen(true)] out SharedPublicKey? shared)
    {
        ArgumentNullException.ThrowIfNull(sum);
        shared = null;
        var shares = new byte[Math.Max(holders, 0) * GroupElement.Size];
        for (var holder = 1; holder <= holders; holder++)
        {
            if (!sum.TryPublicShare(holder, out var share))
            {
                return false;
            }

            share.CopyTo(shares, (holder - 1) * GroupElement.Size);
        }

        return TryCreate(new(sum.Needed, holders), sum.PublicKey.Span, shares, out shared);
    }

    /// <summary>Whether one holder's evaluation of a batch holds against the public key of its share.</summary>
    /// <param name="blinded">n · 32 bytes: what was sent.</param>
    /// <param name="part">What came back.</param>
    public bool Verify(ReadOnlySpan<byte> blinded, PartialEvaluation part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return Shape.Has(part.Holder) && EvaluationProof.Verify(ShareOf(part.Holder).Span, blinded, part.Elements, part.Proof);
    }

    /// <summary>Checks the evaluations of t different holders and adds them up to that of the key.</summary>
    /// <param name="blinded">n · 32 bytes: what was sent to each.</param>
    /// <param name="parts">Exactly t, of different holders.</param>
    /// <param name="elements">n · 32 bytes, the key times each blinded element; null when false is returned.</param>
    /// <returns>False when too few or too many, a holder twice or unknown, or a proof that does not hold.</returns>
    public bool TryCombine(ReadOnlySpan<byte> blinded, IReadOnlyList<PartialEvaluation> parts, [NotNullWhen(true)] out byte[]? elements)
    {
        ArgumentNullException.ThrowIfNull(parts);
        elements = null;
        var batch = blinded.ToArray();
        return parts.AsParallel().All(part => Verify(batch, part)) && TryAddUp(parts, out elements);
    }

    /// <summary>Adds up evaluations that were checked already, one by one, as they came in.</summary>
    /// <param name="verified">Exactly t, of different holders, for each of which <see cref="Verify"/> said true for the same batch.</param>
    /// <param name="elements">The key times each blinded element; null when false is returned.</param>
    /// <returns>False when too few or too many, or a holder twice.</returns>
    public bool TryAddUp(IReadOnlyList<PartialEvaluation> verified, [NotNullWhen(true)] out byte[]? elements)
    {
        ArgumentNullException.ThrowIfNull(verified);
        elements = null;
        if (verified.Count != Shape.Needed
            || verified.Select(part => part.Holder).Distinct().Count() != verified.Count
            || verified.Any(part => part.Elements.Length != verified[0].Elements.Length))
        {
            return false;
        }

        var weights = Lagrange.WeightsAt(0, [.. verified.Select(part => part.Holder)]);
        var combined = new byte[verified[0].Elements.Length];
        var terms = new byte[weights.Length];
        for (var at = 0; at < combined.Length; at += GroupElement.Size)
        {
            for (var index = 0; index < verified.Count; index++)
            {
                verified[index].Elements.AsSpan(at, GroupElement.Size).CopyTo(terms.AsSpan(index * GroupElement.Size));
            }

            if (!TrySum(weights, terms, combined.AsSpan(at, GroupElement.Size)))
            {
                return false;
            }
        }

        elements = combined;
        return true;
    }

    private static bool TrySum(ReadOnlySpan<byte> weights, ReadOnlySpan<byte> terms, Span<byte> sum)
    {
        if (!GroupElement.TryMultiply(weights, terms, sum))
        {
            return false;
        }

        Span<byte> product = stackalloc byte[GroupElement.Size];
        for (var at = GroupElement.Size; at < terms.Length; at += GroupElement.Size)
        {
            if (!GroupElement.TryMultiply(weights.Slice(at, Scalar.Size), terms.Slice(at, GroupElement.Size), product)
                || !GroupElement.TryAdd(sum, product, sum))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the first t share keys determine this value at that place.</summary>
    private bool IsValueAt(int place, ReadOnlySpan<byte> expected)
    {
        Span<byte> value = stackalloc byte[GroupElement.Size];
        var weights = Lagrange.WeightsAt(place, [.. Enumerable.Range(1, Shape.Needed)]);
        return TrySum(weights, _shares.AsSpan(0, weights.Length), value) && value.SequenceEqual(expected);
    }
}
