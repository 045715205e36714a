using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Policies.Replay;

namespace Bekend.Gateway.AuthZen;

/// <summary><c>/access/v1/…</c>: AuthZEN Authorization API 1.0.</summary>
internal static class AuthZenEndpoints
{
    public static void MapAuthZen(this IEndpointRouteBuilder app)
    {
        app.MapGet("/.well-known/authzen-configuration", AuthZenMetadata.HandleAsync);
        var group = app.MapGroup("/access/v1").RequireAuthorization();
        Map(group, "/evaluation", "adl.access_evaluation", Evaluate);
        Map(group, "/evaluations", "adl.access_evaluations", EvaluateBatch);
        Map(group, "/search/subject", "adl.search_subject", (point, caller, body, faults) => Search(SearchKind.Subject, point, caller, body, faults));
        Map(group, "/search/resource", "adl.search_resource", (point, caller, body, faults) => Search(SearchKind.Resource, point, caller, body, faults));
        Map(group, "/search/action", "adl.search_action", (point, caller, body, faults) => Search(SearchKind.Action, point, caller, body, faults));
    }

    private static void Map(RouteGroupBuilder group, string path, string eventName, AuthZenOperation operation) =>
        group.MapPost(path, (HttpContext context, AuthZenCall call) => call.AnswerAsync(context, eventName, operation));

    private static AuthZenAnswer? Evaluate(IDecisionPoint point, Caller caller, JsonElement body, ICollection<Fault> faults) =>
        new EntityReader(faults).ReadEvaluation(body, defaults: null) is { } request
            ? Answer(point.Evaluate(caller, request), withReasons: true)
            : null;

    private static AuthZenAnswer? EvaluateBatch(IDecisionPoint point, Caller caller, JsonElement body, ICollection<Fault> faults)
    {
        var batch = EvaluationBatch.Read(body, faults);
        if (faults.Count > 0)
        {
            return null;
        }

        return batch.Single is { } request
            ? Answer(point.Evaluate(caller, request), withReasons: true)
            : EvaluateItems(point, caller, batch);
    }

    private static AuthZenAnswer EvaluateItems(IDecisionPoint point, Caller caller, EvaluationBatch batch)
    {
        var answers = new JsonArray();
        var decidedOn = new List<LoggedDecision>();
        foreach (var item in batch.Items)
        {
            var evaluation = item.Request is { } request ? point.Evaluate(caller, request) : null;
            answers.Add((JsonNode)(evaluation?.ToJson(batch.Options.WithReasons) ?? Incomplete(item.Faults)));
            decidedOn.AddRange(evaluation?.DecidedOn ?? []);
            var isPermit = evaluation is { Decision: true };
            if (batch.Options.Semantic == (isPermit ? BatchSemantic.PermitOnFirstPermit : BatchSemantic.DenyOnFirstDeny))
            {
                break;
            }
        }

        return new(new JsonObject { ["evaluations"] = answers }, decidedOn);
    }

    private static AuthZenAnswer? Search(SearchKind kind, IDecisionPoint point, Caller caller, JsonElement body, ICollection<Fault> faults)
    {
        var read = new EntityReader(faults);
        var subject = read.ReadEntity(body, null, "subject", needsId: kind != SearchKind.Subject);
        var action = kind == SearchKind.Action ? null : read.ReadAction(body, null);
        var resource = read.ReadEntity(body, null, "resource", needsId: kind != SearchKind.Resource);
        var context = read.ReadContext(body, null);
        var page = PageRequest.Read(body, faults);
        if (faults.Count > 0)
        {
            return null;
        }

        var found = point.Search(caller, new(kind, subject!, action, resource!, context));
        if (SearchPage.Take(body, page, found.Results) is { } answer)
        {
            return new(answer, found.DecidedOn);
        }

        faults.Add(new("page.token", "Dit hoort niet bij deze zoekvraag. Begin opnieuw, zonder token."));
        return null;
    }

    private static AuthZenAnswer Answer(Evaluation evaluation, bool withReasons) => new(evaluation.ToJson(withReasons), evaluation.DecidedOn);

    /// <remarks>Source: AuthZEN Authorization API 1.0, §7.2.1: one item's fault is no fault of the call.</remarks>
    private static JsonObject Incomplete(IEnumerable<Fault> faults) => new()
    {
        ["decision"] = false,
        ["context"] = new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["status"] = 400,
                ["message"] = string.Join(" ", faults.Select(fault => $"{fault.Field}: {fault.Message}")),
            },
        },
    };
}
