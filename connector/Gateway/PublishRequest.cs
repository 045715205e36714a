using System.Buffers.Text;
using System.Text;

namespace Bekend.Connector.Gateway;

/// <summary>A covenant file and the signatures under it, byte for byte.</summary>
/// <param name="Bestand">The file, base64url.</param>
/// <param name="Ondertekening">The note, base64url.</param>
internal sealed record PublishRequest(string Bestand, string Ondertekening)
{
    public static PublishRequest Of(string text, string note) => new(Encode(text), Encode(note));

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
