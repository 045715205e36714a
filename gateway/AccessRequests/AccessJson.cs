using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.AccessRequests;

/// <summary>An account on the wire.</summary>
internal static class AccessJson
{
    public static JsonObject Of(Covenant covenant, SubjectAccount account, DisclosureExplanation explanation, DateTimeOffset now) => new()
    {
        ["convenant"] = covenant.Id.Value,
        ["titel"] = covenant.Title,
        ["opgesteldOp"] = now.UtcDateTime,
        ["verstrekkingen"] = new JsonArray([.. account.Shown.Select(match => Of(match, explanation))]),
        ["uitgesteld"] = new JsonArray([.. account.Postponed.Select(until => until is { } moment ? (JsonNode)moment.UtcDateTime : null)]),
        ["beschadigd"] = account.Damaged,
        ["nietDoorzoekbaar"] = account.Unsearchable,
    };

    /// <summary>Without the employee and the case: they say nothing about the person whose account it is.</summary>
    private static JsonObject Of(SubjectMatch match, DisclosureExplanation explanation)
    {
        var overview = match.Disclosure.Overview;
        return new()
        {
            ["id"] = overview.Id,
            ["tijd"] = overview.Time.UtcDateTime,
            ["overeenkomst"] = match.Strength,
            ["organisatie"] = overview.Organisation,
            ["doel"] = overview.Purpose,
            ["grondslag"] = match.Disclosure.Content["grondslag"],
            ["uitkomst"] = DisclosureOutcomes.Format(overview.Outcome),
            ["uitleg"] = new JsonArray([.. explanation.ExplainToSubject(match.Disclosure).Select(sentence => (JsonNode)sentence)]),
        };
    }
}
