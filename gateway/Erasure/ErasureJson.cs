using System.Text.Json.Nodes;

namespace Bekend.Gateway.Erasure;

/// <summary>Requests and holds on the wire.</summary>
internal static class ErasureJson
{
    public static JsonObject Of(Explained<ErasureRequest> request) => AddReason(
        new()
        {
            ["id"] = request.Item.Id,
            ["convenant"] = request.Item.Covenant,
            ["verstrekking"] = request.Item.Disclosure,
            ["gevraagdOp"] = request.Item.AskedAt.UtcDateTime,
            ["vervaltOp"] = request.Item.EndsAt.UtcDateTime,
        },
        request.By);

    public static JsonObject Of(Explained<Hold> hold) => AddReason(Of(hold.Item), hold.By);

    public static JsonObject Of(Hold hold) => new()
    {
        ["id"] = hold.Id,
        ["convenant"] = hold.Covenant,
        ["verstrekking"] = hold.Disclosure,
        ["sinds"] = hold.PlacedAt.UtcDateTime,
        ["vervaltOp"] = hold.EndsAt.UtcDateTime,
    };

    private static JsonObject AddReason(JsonObject json, RecordedReason? by)
    {
        json["reden"] = by?.Reason;
        json["door"] = by is null ? null : new JsonObject { ["organisatie"] = by.Organisation, ["client"] = by.Client };
        json["beschadigd"] = by is null;
        return json;
    }
}
