using System.Security.Cryptography;
using System.Text;

namespace Bekend.Pseudonyms.Voprf;

/// <summary>Stretches a message to 64 uniform bytes, bound to one purpose: expand_message_xmd over SHA-512.</summary>
/// <remarks>Source: RFC 9380, section 5.3.1, with len_in_bytes = 64, so that one output block (ℓ = 1) suffices.</remarks>
internal static class ExpandMessage
{
    // Z_pad is one block of zeros in front of every message: hashed once, then forked.
    private static readonly Sha512 AfterZeroPad = HashZeroPad();

    // l_i_b_str (the length asked for, two bytes) followed by I2OSP(0, 1).
    private static ReadOnlySpan<byte> LengthAndZero => [0, Sha512.HashSize, 0];

    /// <summary>Encodes a domain separation tag: the tag followed by its length.</summary>
    /// <param name="label">ASCII, 1 to 255 bytes together with the context.</param>
    /// <param name="context">The context string that follows the label.</param>
    /// <returns>DST_prime of RFC 9380.</returns>
    /// <exception cref="OverflowException">Together longer than 255 bytes.</exception>
    internal static byte[] EncodeTag(string label, ReadOnlySpan<byte> context)
    {
        byte[] tag = [.. Encoding.ASCII.GetBytes(label), .. context];
        return [.. tag, checked((byte)tag.Length)];
    }

    /// <summary>Writes 64 uniform bytes.</summary>
    /// <param name="message">Any bytes.</param>
    /// <param name="tag">From <see cref="EncodeTag"/>.</param>
    /// <param name="destination">64 bytes; as secret as the message.</param>
    internal static void Write(ReadOnlySpan<byte> message, ReadOnlySpan<byte> tag, Span<byte> destination)
    {
        Span<byte> first = stackalloc byte[Sha512.HashSize];

        var hash = AfterZeroPad;
        hash.Append(message);
        hash.Append(LengthAndZero);
        hash.Append(tag);
        hash.Finish(first);

        hash = new Sha512();
        hash.Append(first);
        hash.Append([1]);
        hash.Append(tag);
        hash.Finish(destination);

        CryptographicOperations.ZeroMemory(first);
    }

    private static Sha512 HashZeroPad()
    {
        var hash = new Sha512();
        hash.Append(stackalloc byte[Sha512.BlockSize]);
        return hash;
    }
}
