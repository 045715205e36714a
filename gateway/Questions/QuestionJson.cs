using System.Text.Json.Nodes;

namespace Bekend.Gateway.Questions;

/// <summary>Questions on the wire (protocol §4.1).</summary>
internal static class QuestionJson
{
    /// <summary>A question that may be answered.</summary>
    public static JsonObject Opened(Guid id, DateTimeOffset expiresAt, QuestionContent content)
    {
        var evaluation = content.Evaluation ?? throw new InvalidOperationException("An open question has no evaluation.");
        var opened = EvaluationJson.AddTo(new() { ["vraagId"] = id, ["vervaltOp"] = expiresAt.UtcDateTime }, evaluation);
        opened["beslissingen"] = DecisionJson.ToArray(content.Partners);
        return opened;
    }

    /// <summary>A question that waits for a colleague.</summary>
    public static JsonObject Waiting(Guid id, DateTimeOffset expiresAt, QuestionContent content) => new()
    {
        ["vraagId"] = id,
        ["status"] = "wacht-op-goedkeuring",
        ["vervaltOp"] = expiresAt.UtcDateTime,
        ["beslissingen"] = DecisionJson.ToArray(content.Partners),
    };
}
