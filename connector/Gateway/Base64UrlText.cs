using System.Buffers.Text;

namespace Bekend.Connector.Gateway;

/// <summary>Binary values of the wire: base64url without padding, of an exact length.</summary>
internal static class Base64UrlText
{
    /// <summary>Decodes exactly <paramref name="length"/> bytes; null for anything else.</summary>
    public static byte[]? Decode(string? text, int length)
    {
        var bytes = new byte[length];
        return text is not null && TryDecode(text, bytes) ? bytes : null;
    }

    /// <summary>Decodes elements of one size into one array; null when the count or any element is wrong.</summary>
    public static byte[]? DecodeAll(IReadOnlyList<string>? texts, int count, int size)
    {
        if (texts is null || texts.Count != count)
        {
            return null;
        }

        var bytes = new byte[count * size];
        for (var i = 0; i < count; i++)
        {
            if (texts[i] is null || !TryDecode(texts[i], bytes.AsSpan(i * size, size)))
            {
                return null;
            }
        }

        return bytes;
    }

    /// <summary>Encodes elements of one size, one text each.</summary>
    public static string[] EncodeAll(ReadOnlySpan<byte> bytes, int size)
    {
        var texts = new string[bytes.Length / size];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Base64Url.EncodeToString(bytes.Slice(i * size, size));
        }

        return texts;
    }

    /// <remarks>The text must be the one spelling of its bytes: no padding, no stray bits.</remarks>
    private static bool TryDecode(string text, Span<byte> destination) =>
        text.Length == ((destination.Length * 4) + 2) / 3
        && Base64Url.TryDecodeFromChars(text, destination, out var written)
        && written == destination.Length
        && Base64Url.EncodeToString(destination) == text;
}
