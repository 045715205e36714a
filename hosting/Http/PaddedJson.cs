using System.Buffers.Text;
using System.Security.Cryptography;

namespace Bekend.Hosting.Http;

/// <summary>Pads a JSON object with a member <c>opvulling</c>, so that its size says nothing about its content.</summary>
/// <remarks>Random padding: were anything on the way to compress it, the size would still say nothing.</remarks>
public static class PaddedJson
{
    private static ReadOnlySpan<byte> Opening => ",\"opvulling\":\""u8;

    private static ReadOnlySpan<byte> Closing => "\"}"u8;

    /// <summary>Pads to a size, or to the next multiple of it when the content is larger.</summary>
    /// <param name="json">UTF-8 of a JSON object with at least one member, without <c>opvulling</c>.</param>
    /// <param name="size">Bytes of the result.</param>
    public static byte[] Pad(ReadOnlySpan<byte> json, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 64);
        if (json.Length < 5 || json[^1] != (byte)'}')
        {
            throw new ArgumentException("Not a JSON object with a member.", nameof(json));
        }

        var content = json[..^1];
        var least = content.Length + Opening.Length + Closing.Length;
        var total = (least + size - 1) / size * size;
        var padded = new byte[total];
        content.CopyTo(padded);
        Opening.CopyTo(padded.AsSpan(content.Length));
        Fill(padded.AsSpan(content.Length + Opening.Length, total - least));
        Closing.CopyTo(padded.AsSpan(total - Closing.Length));
        return padded;
    }

    private static void Fill(Span<byte> destination)
    {
        var random = RandomNumberGenerator.GetBytes((destination.Length * 3 / 4) + 3);
        Span<byte> text = new byte[Base64Url.GetEncodedLength(random.Length)];
        Base64Url.EncodeToUtf8(random, text);
        text[..destination.Length].CopyTo(destination);
    }
}
