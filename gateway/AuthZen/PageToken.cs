using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bekend.Gateway.AuthZen;

/// <summary>Where the next page of a search begins.</summary>
/// <remarks>
/// base64url of the first 16 bytes of SHA-256 over the request without its page, then the key of the last result given. Nothing
/// in it is secret, and a page after any key shows no more than the first page would.
/// </remarks>
internal static class PageToken
{
    private const int DigestSize = 16;

    /// <param name="request">The search as received.</param>
    /// <param name="lastKey">Key of the last result on this page.</param>
    public static string Format(JsonElement request, string lastKey) =>
        Base64Url.EncodeToString([.. Digest(request), .. Encoding.UTF8.GetBytes(lastKey)]);

    /// <summary>Reads the key after which the page begins.</summary>
    /// <returns>False when this is no token of the same search.</returns>
    public static bool TryParse(string token, JsonElement request, out string lastKey)
    {
        lastKey = string.Empty;
        if (!Base64Url.IsValid(token))
        {
            return false;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < DigestSize || !bytes.AsSpan(0, DigestSize).SequenceEqual(Digest(request)))
        {
            return false;
        }

        lastKey = Encoding.UTF8.GetString(bytes.AsSpan(DigestSize));
        return true;
    }

    private static ReadOnlySpan<byte> Digest(JsonElement request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var member in request.EnumerateObject().Where(member => member.Name != "page").OrderBy(member => member.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{member.Name}\n{member.Value.GetRawText()}\n"));
        }

        return hash.GetHashAndReset().AsSpan(0, DigestSize);
    }
}
