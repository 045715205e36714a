using System.Text.Json.Nodes;

namespace Bekend.Gateway.Attention;

/// <summary>Points on the wire.</summary>
internal static class AttentionJson
{
    public static JsonNode Of(AttentionPoint point, AttentionSealer sealer) => new JsonObject
    {
        ["id"] = point.Id,
        ["tijd"] = point.RaisedAt.UtcDateTime,
        ["convenant"] = point.Covenant,
        ["soort"] = AttentionText.Format(point.Kind),
        ["organisatie"] = point.Organisation,
        ["vrager"] = point.Person,
        ["aantal"] = point.Count,
        ["nietBekend"] = point.Kind == AttentionKind.Misses ? point.Part : null,
        ["buitenKantooruren"] = point.Kind == AttentionKind.OutsideHours ? point.Part : null,
        ["uitleg"] = AttentionText.Explain(point),
        ["afhandeling"] = point.Handling is { } handling
            ? new JsonObject
            {
                ["tijd"] = handling.At.UtcDateTime,
                ["door"] = handling.By,
                ["toelichting"] = sealer.Open(point.Id, handling.Explanation),
            }
            : null,
    };
}
