using System.Text.Json.Nodes;
using Bekend.Gateway.Questions;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Logboek;

/// <summary>The decision about a question, as one call of the decision point about several partners.</summary>
/// <remarks>
/// INVARIANT: of what the caller wrote only names that the covenant knows: no case, no employee, no explanation. Anything may be in a
/// name that it does not know.
/// </remarks>
internal static class QuestionDecision
{
    private const string EventName = "adl.access_evaluations";

    /// <param name="asker">Who asked, also when a colleague's approval brought the decision about.</param>
    /// <param name="covenant">By which it was decided.</param>
    /// <param name="content">The question, with the decision about each partner.</param>
    /// <param name="approvals">Persons who stand behind it.</param>
    /// <param name="now">When it was decided.</param>
    public static DecisionEvent Of(Oin asker, Covenant covenant, QuestionContent content, int approvals, DateTimeOffset now)
    {
        var current = RequestTrace.Current();
        var trace = content.TraceId ?? current.TraceId;
        return new(
            EventName,
            trace,
            SpanIds.Of("beslissing", Guid.CreateVersion7(now).ToString()),
            current.TraceId == trace ? current.ParentSpanId : null,
            now,
            IsError: false,
            new() { ["adl.core.policies"] = new JsonObject { [covenant.Id.Value] = $"{covenant.Version} sha256:{covenant.Sha256}" } },
            new()
            {
                ["adl.core.request"] = Request(asker, covenant, content, approvals, now),
                ["adl.core.response"] = new JsonObject { ["evaluations"] = new JsonArray([.. content.Partners.Select(Response)]) },
            });
    }

    private static JsonObject Request(Oin asker, Covenant covenant, QuestionContent content, int approvals, DateTimeOffset now)
    {
        var role = covenant.PartyOf(asker)?.Roles.Contains(content.Role) == true ? content.Role : null;
        return new()
        {
            ["subject"] = new JsonObject { ["type"] = "rol", ["id"] = $"oin:{asker}/{role}" },
            ["action"] = new JsonObject
            {
                ["name"] = "bevraag",
                ["properties"] = new JsonObject
                {
                    ["ziet"] = Levels.Format(content.Level),
                    ["processing_activity_id"] = covenant.FindPurpose(content.Purpose)?.ProcessingActivity,
                },
            },
            ["context"] = new JsonObject
            {
                ["convenant"] = covenant.Id.Value,
                ["doel"] = covenant.FindPurpose(content.Purpose)?.Name,
                ["grondslag"] = covenant.FindLegalBasis(content.LegalBasis)?.Name,
                ["time"] = now.UtcDateTime.ToString("O", null),
                ["vierOgen"] = approvals,
            },
            ["evaluations"] = new JsonArray([.. content.Partners.Select(partner => Resource(partner, content))]),
        };
    }

    private static JsonObject Resource(PartnerDecision partner, QuestionContent content) => new()
    {
        ["resource"] = new JsonObject
        {
            ["type"] = partner.Member is null ? "partij" : "bron",
            ["id"] = partner.Member is { } oin ? $"oin:{oin}" : partner.Party,
            ["properties"] = new JsonObject
            {
                ["soort"] = SubjectKinds.Format(content.Subject),
                ["meerderjarig"] = content.IsAdult,
            },
        },
    };

    private static JsonObject Response(PartnerDecision partner) => new()
    {
        ["decision"] = partner.IsAllowed,
        ["context"] = new JsonObject
        {
            ["regel"] = partner.Rule,
            ["artikel"] = partner.Article,
            ["reden"] = partner.Reason,
            ["ontbreekt"] = new JsonArray([.. partner.Missing.Select(clause => (JsonNode)clause)]),
        },
    };
}
