using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Gateway.Questions;

/// <summary>Whom to call.</summary>
internal sealed record AnswerContact(string Organisation, string Name, string? Phone, string? Email)
{
    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static AnswerContact Read(JsonElement contact) => new(
        contact.GetProperty("organisatie").GetString()!,
        contact.GetProperty("naam").GetString()!,
        contact.GetProperty("telefoon").GetString(),
        contact.GetProperty("email").GetString());

    public JsonNode ToJson() => new JsonObject
    {
        ["organisatie"] = Organisation,
        ["naam"] = Name,
        ["telefoon"] = Phone,
        ["email"] = Email,
    };
}
