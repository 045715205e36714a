using System.Buffers.Text;
using System.Text.Json;
using Bekend.Gateway.Forwarding;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Gateway.KeyHolders;

/// <summary>Reads what a holder says a shared key is.</summary>
internal static class SharedKeyReader
{
    /// <returns>Null when it has none, or says something that is no key of this shape.</returns>
    public static SharedKey? Read(ServiceAnswer answer, ThresholdShape shape)
    {
        if (!answer.IsSuccess)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var root = document.RootElement;
            byte[] shares = [.. root.GetProperty("houders").EnumerateArray().SelectMany(share => Base64Url.DecodeFromChars(share.GetString()))];
            return root.GetProperty("nodig").GetInt32() == shape.Needed
                && SharedPublicKey.TryCreate(shape, Base64Url.DecodeFromChars(root.GetProperty("publiekeSleutel").GetString()), shares, out var key)
                ? new(key, root.GetProperty("vanaf").GetDateTimeOffset())
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return null;
        }
    }
}
