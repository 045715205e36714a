using System.Text.Json.Nodes;

namespace Bekend.Gateway.Questions;

/// <summary>An evaluation on the wire (protocol §4.1, §4.3), and what is added when several holders made it.</summary>
internal static class EvaluationJson
{
    /// <summary>Adds <c>sleutelversie</c>, <c>geevalueerd</c>, and <c>bewijs</c> or <c>deelbewijzen</c>.</summary>
    public static JsonObject AddTo(JsonObject answer, StoredEvaluation evaluation)
    {
        answer["sleutelversie"] = evaluation.KeyVersion;
        answer["geevalueerd"] = Texts(evaluation.Elements);
        if (evaluation.Shares is not { } shares)
        {
            answer["bewijs"] = evaluation.Proof;
            return answer;
        }

        answer["deelbewijzen"] = new JsonArray([.. shares.Select(share => (JsonNode)new JsonObject
        {
            ["houder"] = share.Holder,
            ["geevalueerd"] = Texts(share.Elements),
            ["bewijs"] = share.Proof,
        })]);
        return answer;
    }

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
