using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Questions;

/// <summary>The request to the key holder: which key, whose budget, which points. Nothing about why.</summary>
internal static class KeyHolderBody
{
    private const int ElementSize = 32;

    /// <param name="covenant">Id of the covenant, which names the key.</param>
    /// <param name="version">Version of the key.</param>
    /// <param name="caller">Whose budget pays.</param>
    /// <param name="elements">32 bytes each, concatenated.</param>
    public static byte[] Format(string covenant, int version, Caller caller, ReadOnlySpan<byte> elements)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (elements.Length * 3 / 2));
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("sleutel", covenant);
        json.WriteNumber("versie", version);
        json.WriteString("organisatie", caller.Organisation.Value);
        json.WriteStartArray("elementen");
        Span<byte> text = stackalloc byte[Base64Url.GetEncodedLength(ElementSize)];
        for (var at = 0; at < elements.Length; at += ElementSize)
        {
            Base64Url.EncodeToUtf8(elements.Slice(at, ElementSize), text);
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
