using System.Text.Json.Nodes;

namespace Bekend.Gateway.Questions;

/// <summary>Whom to call.</summary>
internal sealed record AnswerContact(string Organisation, string Name, string? Phone, string? Email)
{
    public JsonNode ToJson() => new JsonObject
    {
        ["organisatie"] = Organisation,
        ["naam"] = Name,
        ["telefoon"] = Phone,
        ["email"] = Email,
    };
}
