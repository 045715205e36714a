using System.Text.Json.Nodes;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Notices;

/// <summary>Notices on the wire.</summary>
internal static class NoticeJson
{
    /// <summary>As a web hook gets it: the same as in the list.</summary>
    public static string Pushed(StoredNotice notice, CheckedRecord.Intact intact) => Format(notice, intact).ToJsonString();

    public static JsonObject Format(StoredNotice notice, CheckedRecord found)
    {
        var json = new JsonObject { ["id"] = notice.Record.Id };
        if (found is not CheckedRecord.Intact { Fields: var fields } intact)
        {
            json["beschadiging"] = found is CheckedRecord.Damaged damaged ? DisclosureDamages.Format(damaged.Damage) : null;
            return json;
        }

        json["tijd"] = intact.Entry.Time.UtcDateTime;
        json["convenant"] = fields.GetValueOrDefault("convenant");
        json["artikel"] = fields.GetValueOrDefault("artikel");
        json["signaal"] = new JsonObject { ["id"] = fields.GetValueOrDefault("signaalId"), ["kenmerk"] = fields.GetValueOrDefault("kenmerk") };
        var shown = JsonNode.Parse(fields["getoond"])!.AsObject();
        foreach (var name in new[] { "sterkte", "bij", "signaalsoort", "contactpunten" })
        {
            json[name] = shown[name]?.DeepClone();
        }

        json["geldigTot"] = fields.GetValueOrDefault("geldigTot");
        json["ontvangstbewijs"] = intact.Receipt.Format();
        return json;
    }
}
