using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekend.Gateway.Questions;

/// <summary>What the asker gets to see.</summary>
/// <param name="Strength">sterk, waarschijnlijk, mogelijk; null when not known.</param>
/// <param name="Categories">Which categories know the subject; empty below level <c>domein</c>.</param>
/// <param name="Contacts">Whom to call; empty below level <c>contactpersoon</c>.</param>
/// <param name="NotAnsweredBy">Partners whose index did not answer: what they know is not in this answer. Empty when all did.</param>
internal sealed record Answer(
    bool IsKnown,
    string? Strength,
    IReadOnlyList<string> Categories,
    IReadOnlyList<AnswerContact> Contacts,
    IReadOnlyList<string> NotAnsweredBy)
{
    /// <summary>The part of the answer that says something about the subject.</summary>
    public JsonObject ToShown() => new()
    {
        ["bekend"] = IsKnown,
        ["sterkte"] = Strength,
        ["bij"] = new JsonArray([.. Categories.Select(category => (JsonNode)category)]),
        ["contactpunten"] = new JsonArray([.. Contacts.Select(contact => contact.ToJson())]),
        ["nietBeantwoordDoor"] = new JsonArray([.. NotAnsweredBy.Select(name => (JsonNode)name)]),
    };

    /// <summary>Reads what <see cref="ToShown"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static Answer Read(string shown)
    {
        using var document = JsonDocument.Parse(shown);
        var root = document.RootElement;
        return new(
            root.GetProperty("bekend").GetBoolean(),
            root.GetProperty("sterkte").GetString(),
            [.. root.GetProperty("bij").EnumerateArray().Select(category => category.GetString()!)],
            [.. root.GetProperty("contactpunten").EnumerateArray().Select(AnswerContact.Read)],

            // Records of before partners ran indexes of their own do not have it.
            root.TryGetProperty("nietBeantwoordDoor", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : []);
    }

    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => nameof(Answer);
}
