using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Decisions;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.AuthZen;

/// <summary>One call of the decision point: read, decide, put on record, answer; in this order.</summary>
internal sealed class AuthZenCall(IDecisionPoint point, DecisionRecorder recorder)
{
    private const int MaxBytes = 256 * 1024;

    /// <param name="context">Of a caller that is authorized.</param>
    /// <param name="eventName">The operation's name in the decision log.</param>
    /// <param name="operation">What is asked.</param>
    public async Task AnswerAsync(HttpContext context, string eventName, AuthZenOperation operation)
    {
        var caller = context.GetCaller();
        JsonElement? request = null;
        var (answer, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body =>
        {
            request = body.Content.Clone();
            var faults = new List<Fault>();
            var answered = operation(point, caller, request.Value, faults);
            faults.ForEach(fault => body.Fail(fault.Field, fault.Message));
            return answered!;
        });

        // AuthZEN knows no 415: a request in another form is a bad request (§10.1.2).
        problem = problem?.Status == 415 ? problem with { Status = 400 } : problem;
        await recorder.RecordAsync(
            new(eventName, caller, request, answer?.Body ?? Describe(problem!), problem is not null, answer?.DecidedOn ?? []),
            context.RequestAborted);
        await (answer is null ? context.WriteProblemAsync(problem!) : context.WriteJsonAsync(200, answer.Body));
    }

    private static JsonObject Describe(Problem problem) => new() { ["status"] = problem.Status, ["code"] = problem.Code };
}
