using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace Bekend.Gateway.KeyHolders;

/// <summary>A shared key on the wire: <c>deelsleutels</c> beside the key itself.</summary>
internal static class SharedKeyJson
{
    public static JsonObject Format(SharedKey key) => new()
    {
        ["nodig"] = key.Public.Shape.Needed,
        ["houders"] = new JsonArray([.. Enumerable.Range(1, key.Public.Shape.Holders).Select(holder => (JsonNode)new JsonObject
        {
            ["houder"] = holder,
            ["publiekeSleutel"] = Base64Url.EncodeToString(key.Public.ShareOf(holder).Span),
        })]),
    };
}
