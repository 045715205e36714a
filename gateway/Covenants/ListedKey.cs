using System.Buffers.Text;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Covenants;

/// <summary>A version of a covenant's key as <c>sleutels</c> shows it.</summary>
/// <param name="Until">When it ceases, or ceased, to hold; null as long as no other follows it.</param>
/// <param name="Receipt">Of its entry in the log.</param>
internal sealed record ListedKey(PublicKeyRecord Key, DateTimeOffset? Until, LogReceipt Receipt)
{
    public JsonObject ToJson() => new()
    {
        ["versie"] = Key.Version,
        ["publiekeSleutel"] = Base64Url.EncodeToString(Key.Key),
        ["vanaf"] = Key.ValidFrom.UtcDateTime,
        ["tot"] = Until?.UtcDateTime,
        ["logIndex"] = Receipt.Index,
        ["ontvangstbewijs"] = Receipt.Format(),
    };
}
