using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Bekend.Gateway.Covenants;

/// <summary>Versions of covenants on the wire.</summary>
internal static class VersionJson
{
    /// <param name="isInForce">Whether questions are decided by it now.</param>
    public static JsonObject Summary(ServedVersion version, bool isInForce) => new()
    {
        ["id"] = version.Published.Covenant,
        ["versie"] = version.Published.Version,
        ["geldigVan"] = Format(version.Covenant.ValidFrom),
        ["geldigTot"] = Format(version.Covenant.ValidTo),
        ["sha256"] = version.Covenant.Sha256,
        ["ondertekenaars"] = new JsonArray([.. version.SignedBy.Select(name => (JsonNode)name)]),
        ["logIndex"] = version.Published.LogIndex,
        ["gepubliceerdOp"] = version.Published.PublishedAt.UtcDateTime,
        ["vanKracht"] = isInForce,
    };

    /// <summary>With the file and the signatures, byte for byte: enough to check them without this gateway.</summary>
    public static JsonObject Full(ServedVersion version, bool isInForce)
    {
        var json = Summary(version, isInForce);
        json["bestand"] = Encode(version.Published.Text);
        json["ondertekening"] = Encode(version.Published.Note);
        return json;
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Format(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
