using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>What is public of a polynomial, or of a sum of polynomials: with it anyone can check a share and nobody can compute one.</summary>
/// <remarks>Source: Feldman, "A practical scheme for non-interactive verifiable secret sharing", FOCS 1987.</remarks>
public sealed class ShareCommitments
{
    private readonly byte[] _points;

    private ShareCommitments(byte[] points) => _points = points;

    /// <summary>t: how many shares determine the polynomial.</summary>
    public int Needed => _points.Length / GroupElement.Size;

    /// <summary>t · 32 bytes, that of the constant coefficient first.</summary>
    public ReadOnlyMemory<byte> Points => _points;

    /// <summary>The secret times G, 32 bytes.</summary>
    public ReadOnlyMemory<byte> PublicKey => _points.AsMemory(0, GroupElement.Size);

    /// <summary>Reads the commitments of a dealer.</summary>
    /// <param name="points">Any bytes.</param>
    /// <param name="needed">t that was agreed: a dealer with a higher degree would make t shares too few.</param>
    /// <returns>False when not exactly t valid elements.</returns>
    public static bool TryParse(ReadOnlySpan<byte> points, int needed, [NotNullWhen(true)] out ShareCommitments? commitments)
    {
        commitments = null;
        if (needed is < 1 or > ThresholdShape.MaxHolders || points.Length != needed * GroupElement.Size)
        {
            return false;
        }

        for (var at = 0; at < points.Length; at += GroupElement.Size)
        {
            if (!GroupElement.IsValid(points.Slice(at, GroupElement.Size)))
            {
                return false;
            }
        }

        commitments = new(points.ToArray());
        return true;
    }

    /// <summary>The commitments of the sum of all dealers' polynomials.</summary>
    /// <param name="dealers">At least one, all of the same t.</param>
    /// <returns>False when a sum is the identity, or when they differ in t.</returns>
    public static bool TryAdd(IReadOnlyList<ShareCommitments> dealers, [NotNullWhen(true)] out ShareCommitments? sum)
    {
        ArgumentNullException.ThrowIfNull(dealers);
        sum = null;
        if (dealers.Count == 0 || dealers.Any(dealer => dealer.Needed != dealers[0].Needed))
        {
            return false;
        }

        byte[] points = [.. dealers[0]._points];
        foreach (var dealer in dealers.Skip(1))
        {
            for (var at = 0; at < points.Length; at += GroupElement.Size)
            {
                var point = points.AsSpan(at, GroupElement.Size);
                if (!GroupElement.TryAdd(point, dealer._points.AsSpan(at, GroupElement.Size), point))
                {
                    return false;
                }
            }
        }

        sum = new(points);
        return true;
    }

    /// <summary>Computes the public key of a holder's share: f(holder) · G, from public values alone.</summary>
    /// <param name="holder">1 to 16.</param>
    /// <param name="publicShare">32 bytes; null when false is returned.</param>
    /// <returns>False when it, or a step to it, is the identity: no honest polynomial leads there but by a chance of 2⁻²⁵².</returns>
    public bool TryPublicShare(int holder, [NotNullWhen(true)] out byte[]? publicShare)
    {
        publicShare = null;
        if (holder is < 1 or > ThresholdShape.MaxHolders)
        {
            return false;
        }

        var place = Lagrange.Place(holder);
        byte[] value = [.. _points.AsSpan(_points.Length - GroupElement.Size)];
        for (var at = _points.Length - (2 * GroupElement.Size); at >= 0; at -= GroupElement.Size)
        {
            if (!GroupElement.TryMultiply(place, value, value) || !GroupElement.TryAdd(value, _points.AsSpan(at, GroupElement.Size), value))
            {
                return false;
            }
        }

        publicShare = value;
        return true;
    }

    /// <summary>Whether a share is the value at that holder's number of the polynomial that was committed to.</summary>
    /// <param name="holder">1 to 16.</param>
    /// <param name="share">Any bytes.</param>
    public bool Verify(int holder, ReadOnlySpan<byte> share)
    {
        Span<byte> expected = stackalloc byte[GroupElement.Size];
        return Scalar.IsValid(share)
            && TryPublicShare(holder, out var publicShare)
            && GroupElement.TryMultiplyGenerator(share, expected)
            && CryptographicOperations.FixedTimeEquals(expected, publicShare);
    }
}
