using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;
using Bekend.Policies.Replay;

namespace Bekend.Gateway.AuthZen;

/// <summary>Decides by the covenants that this gateway serves. One that permits is enough; without one, the nearest refusal is told.</summary>
/// <remarks>
/// INVARIANT: an organisation hears about its own staff only, in roles that its token gives it; a privacy officer hears about
/// everyone, in the covenants that he guards. What else a covenant would say is not theirs to try out.
/// </remarks>
internal sealed class CovenantDecisionPoint(CovenantCatalogue covenants, TimeProvider clock) : IDecisionPoint
{
    public Evaluation Evaluate(Caller caller, EvaluationRequest request) => Evaluate(caller, request, covenants.Versions, clock.GetUtcNow());

    public SearchOutcome Search(Caller caller, SearchRequest request)
    {
        var decidedOn = new List<LoggedDecision>();
        var found = new List<SearchResult>();

        // One set and one moment for all candidates: they make one answer.
        var (versions, now) = (covenants.Versions, clock.GetUtcNow());
        foreach (var (candidate, result) in Candidates(request, versions))
        {
            var evaluation = Evaluate(caller, candidate, versions, now);
            decidedOn.AddRange(evaluation.DecidedOn);
            if (evaluation.Decision)
            {
                found.Add(result);
            }
        }

        return new(found, decidedOn);
    }

    private static Evaluation Evaluate(Caller caller, EvaluationRequest request, CovenantSet versions, DateTimeOffset now)
    {
        if (CovenantQuestionReader.Read(request, now, out var refusal) is not { } question)
        {
            return Refuse(refusal!);
        }

        var isOwn = question.Organisation == caller.Organisation && caller.Has(question.Role);
        if (!isOwn && !(caller.Has(Identity.Policies.Fg) && caller.Guards.Count > 0))
        {
            return Refuse(RequestRefusal.NotYours);
        }

        var decided = versions.At(question.Time)
            .Where(covenant => isOwn ? covenant.PartyOf(question.Organisation) is not null : caller.Guards.Contains(covenant.Id.Value))
            .Where(question.CanBePutTo)
            .Where(covenant => question.Covenant is null || covenant.Id.Value == question.Covenant)
            .Select(covenant => Decide(covenant, question))
            .ToList();
        return decided.MinBy(decision => decision.Distance) is { } best
            ? new(best.IsPermit, best.ToJson(isOwn ? Audience.OwnStaff : Audience.PrivacyOfficer), [.. decided.Select(decision => decision.ToLogged())])
            : Refuse(RequestRefusal.NoCovenant);
    }

    private static CovenantDecision Decide(Covenant covenant, CovenantQuestion question)
    {
        var request = question.For(covenant);
        return new(covenant, request, Decider.Decide(covenant, request), question.FitsActivity(covenant, request));
    }

    private static Evaluation Refuse(RequestRefusal refusal) => new(false, refusal.ToJson(), []);

    private static IEnumerable<(EvaluationRequest Candidate, SearchResult Result)> Candidates(SearchRequest request, CovenantSet versions) => request.Kind switch
    {
        SearchKind.Subject => Roles(request.Subject.Type, versions).Select(id => (
            new EvaluationRequest(request.Subject with { Id = id }, request.Action!, request.Resource, request.Context),
            SearchResult.Of(request.Subject.Type, id))),
        SearchKind.Resource => Asked(request.Resource.Type, versions).Select(id => (
            new EvaluationRequest(request.Subject, request.Action!, request.Resource with { Id = id }, request.Context),
            SearchResult.Of(request.Resource.Type, id))),
        SearchKind.Action => Enum.GetValues<DetailLevel>().Select(level => Ask(request, Words.Format(level))),
        _ => throw new ArgumentOutOfRangeException(nameof(request)),
    };

    /// <summary>Employees cannot be found: their organisations know them.</summary>
    private static IEnumerable<string> Roles(string type, CovenantSet versions) => type != CovenantQuestionReader.Role
        ? []
        : versions.All
            .SelectMany(version => version.Covenant.Parties)
            .SelectMany(party => party.Members, (party, member) => (party, member))
            .Where(found => found.member.Oin is not null)
            .SelectMany(found => found.party.Roles, (found, role) => $"{CovenantQuestionReader.FormatOin(found.member.Oin!.Value)}/{role}")
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Asked(string type, CovenantSet versions)
    {
        var parties = versions.All.SelectMany(version => version.Covenant.Parties);
        var ids = type switch
        {
            CovenantQuestionReader.Source => parties
                .SelectMany(party => party.Members)
                .Where(member => member.Oin is not null)
                .Select(member => CovenantQuestionReader.FormatOin(member.Oin!.Value)),
            CovenantQuestionReader.Party => parties.Select(party => party.Name),
            _ => [],
        };
        return ids.Distinct(StringComparer.Ordinal);
    }

    /// <summary>The one action there is, at one level.</summary>
    private static (EvaluationRequest Candidate, SearchResult Result) Ask(SearchRequest request, string level)
    {
        var properties = new JsonObject { ["ziet"] = level };
        return (
            new(
                request.Subject,
                new(CovenantQuestionReader.Ask, JsonSerializer.SerializeToElement(properties, GatewayJson.Default.JsonObject)),
                request.Resource,
                request.Context),
            new($"{CovenantQuestionReader.Ask}\n{level}", new JsonObject { ["name"] = CovenantQuestionReader.Ask, ["properties"] = properties }));
    }
}
