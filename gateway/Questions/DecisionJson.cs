using System.Text.Json.Nodes;

namespace Bekend.Gateway.Questions;

/// <summary>Decisions on the wire: <c>[{"bij":"zorg","toegestaan":true,"regel":"R5","artikel":"5.5"}]</c>.</summary>
/// <remarks>Where several rules permit or several forbids strike, <c>bepalingen</c> names all, the first included.</remarks>
internal static class DecisionJson
{
    public static JsonArray ToArray(IEnumerable<PartnerDecision> decisions) => [.. decisions.Select(ToObject)];

    private static JsonObject ToObject(PartnerDecision decision)
    {
        var json = new JsonObject
        {
            ["bij"] = decision.Asked,
            ["toegestaan"] = decision.IsAllowed,
            ["regel"] = decision.Rule,
            ["artikel"] = decision.Article,
        };
        if (decision.Determining.Count > 1)
        {
            json["bepalingen"] = new JsonArray([.. decision.Determining.Select(one => new JsonObject { ["regel"] = one.Id, ["artikel"] = one.Article })]);
        }

        if (decision.Missing.Count > 0)
        {
            json["ontbreekt"] = new JsonArray([.. decision.Missing.Select(clause => (JsonNode)clause)]);
        }

        if (decision.NextStep is { } next)
        {
            json["vervolg"] = next;
        }

        return json;
    }
}
