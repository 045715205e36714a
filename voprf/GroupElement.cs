namespace Bekend.Pseudonyms.Voprf;

/// <summary>Elements of ristretto255, as 32 bytes in their one canonical encoding.</summary>
/// <remarks>
/// Source: RFC 9496, section 4. libsodium 1.0.18 leaves gaps that are closed here: it ignores the highest bit (so
/// one element would have two encodings, and one pseudonym two spellings), and it lets the identity pass.
/// </remarks>
public static class GroupElement
{
    /// <summary>Length of an element in bytes.</summary>
    public const int Size = 32;

    private const byte HighestBit = 0x80;

    /// <summary>Whether the bytes are one element that may take part in the protocol.</summary>
    /// <param name="element">Any bytes.</param>
    /// <returns>True when exactly 32 bytes, canonically encoded and not the identity.</returns>
    public static bool IsValid(ReadOnlySpan<byte> element) =>
        element.Length == Size && !IsIdentityOrUnreduced(element) && Libsodium.IsValidPoint(element) == 1;

    /// <summary>Picks an element uniformly at random; nobody knows its discrete logarithm.</summary>
    /// <returns>32 bytes, valid.</returns>
    public static byte[] Random()
    {
        var element = new byte[Size];
        do
        {
            Libsodium.PointRandom(element);
        }
        while (!IsValid(element));

        return element;
    }

    /// <summary>Whether a buffer holds 1 to 65,535 elements by its length, which is what one proof can cover.</summary>
    /// <remarks>Source: RFC 9497, section 2.2.1: indices in the proof are two bytes.</remarks>
    internal static bool IsBatch(ReadOnlySpan<byte> elements) =>
        elements.Length % Size == 0 && elements.Length / Size is >= 1 and <= ushort.MaxValue;

    /// <summary>Writes scalar · element.</summary>
    /// <returns>False when the element is invalid or either operand is, or the product becomes, neutral.</returns>
    internal static bool TryMultiply(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> element, Span<byte> destination) =>
        !IsIdentityOrUnreduced(element)
        && Libsodium.PointMultiply(destination[..Size], scalar[..Scalar.Size], element[..Size]) == 0;

    /// <summary>Writes scalar · element for each element; stops at the first that is invalid.</summary>
    /// <param name="scalar">32 bytes.</param>
    /// <param name="elements">n · 32 bytes.</param>
    /// <param name="destination">n · 32 bytes; meaningless when false is returned.</param>
    /// <returns>False when any element is invalid.</returns>
    internal static bool TryMultiplyAll(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> elements, Span<byte> destination)
    {
        for (var at = 0; at < elements.Length; at += Size)
        {
            if (!TryMultiply(scalar, elements.Slice(at, Size), destination.Slice(at, Size)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes scalar · G, G being the generator.</summary>
    /// <returns>False when the scalar is 0 modulo ℓ.</returns>
    internal static bool TryMultiplyGenerator(ReadOnlySpan<byte> scalar, Span<byte> destination) =>
        Libsodium.GeneratorMultiply(destination[..Size], scalar[..Scalar.Size]) == 0;

    /// <summary>Writes left + right. Source and destination may be the same memory.</summary>
    /// <returns>False when an operand is invalid or an operand or the sum is the identity.</returns>
    internal static bool TryAdd(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination) =>
        !IsIdentityOrUnreduced(left)
        && !IsIdentityOrUnreduced(right)
        && Libsodium.PointAdd(destination[..Size], left[..Size], right[..Size]) == 0
        && !IsIdentityOrUnreduced(destination);

    /// <summary>Maps 64 uniformly random bytes to an element.</summary>
    /// <returns>False when the result is the identity, which does not happen by chance.</returns>
    /// <remarks>Source: RFC 9496, section 4.3.4.</remarks>
    internal static bool TryMapUniform(ReadOnlySpan<byte> uniform, Span<byte> destination) =>
        Libsodium.PointFromHash(destination[..Size], uniform[..Sha512.HashSize]) == 0 && !IsIdentityOrUnreduced(destination);

    // What libsodium lets through: the highest bit, which no reduced field element has, and the identity (all zeros).
    private static bool IsIdentityOrUnreduced(ReadOnlySpan<byte> element) =>
        (element[Size - 1] & HighestBit) != 0 || !element[..Size].ContainsAnyExcept((byte)0);
}
