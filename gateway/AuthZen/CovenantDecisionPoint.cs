using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;

namespace Bekend.Gateway.AuthZen;

/// <summary>Decides by the covenants that this gateway serves. One that permits is enough; without one, the nearest refusal is told.</summary>
/// <remarks>
/// INVARIANT: an organisation hears about its own staff only, in roles that its token gives it; a privacy officer hears about
/// everyone, in the covenants that he guards. What else a covenant would say is not theirs to try out.
/// </remarks>
internal sealed class CovenantDecisionPoint(CovenantCatalogue covenants, TimeProvider clock) : IDecisionPoint
{
    public Evaluation Evaluate(Caller caller, EvaluationRequest request)
    {
        if (CovenantQuestionReader.Read(request, clock.GetUtcNow(), out var refusal) is not { } question)
        {
            return Refuse(refusal!);
        }

        var isOwn = question.Organisation == caller.Organisation && caller.Has(question.Role);
        if (!isOwn && caller.Guards.Count == 0)
        {
            return Refuse(RequestRefusal.NotYours);
        }

        var decided = covenants.All
            .Where(covenant => isOwn || caller.Guards.Contains(covenant.Id.Value))
            .Where(covenant => question.Covenant is null || covenant.Id.Value == question.Covenant)
            .Select(covenant => Decide(covenant, question))
            .ToList();
        return decided.MinBy(decision => decision.Distance) is { } best
            ? new(best.IsPermit, best.ToJson(isOwn ? Audience.OwnStaff : Audience.PrivacyOfficer), [.. decided.Select(decision => decision.ToLogged())])
            : Refuse(RequestRefusal.NoCovenant);
    }

    public IReadOnlyList<SearchResult> Search(Caller caller, SearchRequest request) => request.Kind switch
    {
        SearchKind.Subject => Subjects(caller, request),
        SearchKind.Resource => Resources(caller, request),
        SearchKind.Action => Actions(caller, request),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    private static CovenantDecision Decide(Covenant covenant, CovenantQuestion question)
    {
        var request = question.For(covenant);
        return new(covenant, request, Decider.Decide(covenant, request), question.FitsActivity(covenant, request));
    }

    private static Evaluation Refuse(RequestRefusal refusal) => new(false, refusal.ToJson(), []);

    /// <summary>Roles. Employees are not known here: their organisations know them.</summary>
    private List<SearchResult> Subjects(Caller caller, SearchRequest request) =>
        request.Subject.Type != CovenantQuestionReader.Role
            ? []
            : Found(caller, request, covenants.All
                .SelectMany(covenant => covenant.Parties)
                .SelectMany(party => party.Members, (party, member) => (party, member))
                .Where(found => found.member.Oin is not null)
                .SelectMany(found => found.party.Roles, (found, role) => $"{CovenantQuestionReader.FormatOin(found.member.Oin!.Value)}/{role}"));

    /// <summary>Organisations, or parties.</summary>
    private List<SearchResult> Resources(Caller caller, SearchRequest request) => request.Resource.Type switch
    {
        CovenantQuestionReader.Source => Found(caller, request, covenants.All
            .SelectMany(covenant => covenant.Parties)
            .SelectMany(party => party.Members)
            .Where(member => member.Oin is not null)
            .Select(member => CovenantQuestionReader.FormatOin(member.Oin!.Value))),
        CovenantQuestionReader.Party => Found(caller, request, covenants.All
            .SelectMany(covenant => covenant.Parties)
            .Select(party => party.Name)),
        _ => [],
    };

    private List<SearchResult> Found(Caller caller, SearchRequest request, IEnumerable<string> ids)
    {
        var isSubject = request.Kind == SearchKind.Subject;
        var searched = isSubject ? request.Subject : request.Resource;
        return [.. ids.Distinct(StringComparer.Ordinal)
            .Where(id => Evaluate(caller, new(
                isSubject ? searched with { Id = id } : request.Subject,
                request.Action!,
                isSubject ? request.Resource : searched with { Id = id },
                request.Context)).Decision)
            .Select(id => SearchResult.Of(searched.Type, id))];
    }

    /// <summary>The one action there is, once for each level that may be asked for.</summary>
    private List<SearchResult> Actions(Caller caller, SearchRequest request) =>
        [.. Enum.GetValues<DetailLevel>().Select(Words.Format)
            .Select(level => (Level: level, Action: NewAction(level)))
            .Where(action => Evaluate(caller, new(request.Subject, action.Action, request.Resource, request.Context)).Decision)
            .Select(action => new SearchResult(
                $"{CovenantQuestionReader.Ask}\n{action.Level}",
                new JsonObject
                {
                    ["name"] = CovenantQuestionReader.Ask,
                    ["properties"] = new JsonObject { ["ziet"] = action.Level },
                }))];

    private static ActionEntity NewAction(string level) => new(
        CovenantQuestionReader.Ask,
        System.Text.Json.JsonSerializer.SerializeToElement(new JsonObject { ["ziet"] = level }, GatewayJson.Default.JsonObject));
}
