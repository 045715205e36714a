using System.Text.Json.Nodes;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Gateway.Questions;

/// <summary><c>POST /v1/vragen/{id}/goedkeuring</c>: a colleague stands behind the question, which is then evaluated.</summary>
internal sealed class ApproveQuestion(QuestionLookup lookup, QuestionApproval approval) : Exchange
{
    private const int MaxBytes = 1024;

    private ApprovedQuestion? _approved;

    public override async Task<byte[]?> EnforceAsync(HttpContext context)
    {
        var (question, problem) = await lookup.FindColleaguesAsync(context);
        if (question is null)
        {
            await context.WriteProblemAsync(problem!);
            return null;
        }

        var caller = context.GetCaller();
        (var colleague, problem) = await JsonBody.ReadAsync(
            context.Request, MaxBytes, body => new Colleague(StandingBehind.ReadEmployee(body, caller), StandingBehind.ReadRole(body, caller)));
        if (problem is null)
        {
            (_approved, problem) = await approval.DecideAsync(question, caller, colleague!.Employee, colleague.Role, context.RequestAborted);
        }

        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
        }

        return _approved?.Body;
    }

    public override async Task DiscloseAsync(HttpContext context, ServiceAnswer answer)
    {
        if (await approval.OpenAsync(_approved!, answer, context.RequestAborted) is { } problem)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        await context.WriteJsonAsync(200, new JsonObject { ["vraagId"] = _approved!.Id, ["status"] = "goedgekeurd" });
    }

    private sealed record Colleague(string Employee, string Role);
}
