using System.Text.Json.Nodes;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Questions;

/// <summary><c>POST /v1/vragen/{id}/goedkeuring</c>: a colleague stands behind the question, which is then evaluated.</summary>
internal sealed class ApproveQuestion(
    QuestionLookup lookup,
    PublicKeys keys,
    IQuestionStore questions,
    DisclosureLog log,
    IOptions<QuestionOptions> options,
    TimeProvider clock,
    ILogger<ApproveQuestion> logger) : Exchange
{
    private const int MaxBytes = 1024;

    private Question? _question;
    private QuestionContent? _content;
    private int _keyVersion;

    public override async Task<byte[]?> EnforceAsync(HttpContext context)
    {
        (_question, var problem) = await lookup.FindColleaguesAsync(context);
        if (_question is not { } question || lookup.CovenantOf(question) is not { } covenant)
        {
            await context.WriteProblemAsync(problem ?? GatewayProblems.Expired);
            return null;
        }

        var caller = context.GetCaller();
        (var approval, problem) = await JsonBody.ReadAsync(
            context.Request, MaxBytes, body => new Approval(StandingBehind.ReadEmployee(body, caller), StandingBehind.ReadRole(body, caller)));
        problem ??= Check(question, covenant, caller, approval!);
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return null;
        }

        return await DecideAgainAsync(context, question, covenant, approval!);
    }

    public override async Task DiscloseAsync(HttpContext context, ServiceAnswer answer)
    {
        var question = _question!;
        var content = _content! with
        {
            Elements = null,
            Evaluation = KeyHolderAnswer.Read(answer, _keyVersion, SubjectKinds.ElementCount(_content.Subject)),
        };
        var expiresAt = clock.GetUtcNow() + options.Value.Lifetime;
        if (!await questions.ApproveAsync(question.Id, content, expiresAt, context.RequestAborted))
        {
            await context.WriteProblemAsync(GatewayProblems.NotWaiting);
            return;
        }

        QuestionLog.QuestionApproved(logger, question.Id);
        await context.WriteJsonAsync(200, new JsonObject { ["vraagId"] = question.Id, ["status"] = "goedgekeurd" });
    }

    private static Problem? Check(Question question, Covenant covenant, Caller caller, Approval approval)
    {
        if (question.State != QuestionState.Waiting)
        {
            return GatewayProblems.NotWaiting;
        }

        // Ids that differ only in case or white space are one person: doubt refuses.
        if (string.Equals(approval.Employee.Trim(), question.Content.Employee.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return GatewayProblems.SamePerson;
        }

        // A colleague who could not ask anything under this covenant cannot vouch for a question either.
        return caller.Has(approval.Role) && covenant.PartyOf(caller.Organisation)?.Roles.Contains(approval.Role) == true
            ? null
            : GatewayProblems.UnknownRole;
    }

    /// <summary>Two persons stand behind it now; everything else must still hold at this moment.</summary>
    private async Task<byte[]?> DecideAgainAsync(HttpContext context, Question question, Covenant covenant, Approval approval)
    {
        var asked = question.Content;
        var caller = context.GetCaller();
        var now = clock.GetUtcNow();
        var request = new AskRequest(
            covenant, asked.Purpose, asked.LegalBasis, asked.Case, [.. asked.Partners.Select(partner => partner.Asked)], asked.Level,
            asked.Subject, asked.IsAdult, asked.IsWeighed, asked.SignalKind, asked.Explanation, asked.Employee, asked.Role, asked.Elements!);
        var decisions = QuestionDecider.Decide(request, caller with { Roles = caller.Roles.Append(asked.Role).ToHashSet() }, approvals: 2, now);
        _content = asked with { Partners = decisions, Approver = approval.Employee };
        if (!decisions.Any(decision => decision.IsAllowed))
        {
            var id = Guid.CreateVersion7(now);
            await log.RecordAsync(QuestionRecords.Refused(id, caller, covenant, _content, now), context.RequestAborted);
            QuestionLog.QuestionDenied(logger, id, decisions[0].Reason);
            await context.WriteProblemAsync(Refusal.ToProblem(id, decisions));
            return null;
        }

        var key = await keys.CurrentAsync(covenant, context.RequestAborted);
        _keyVersion = key.Version;
        return KeyHolderBody.Format(asked.Covenant, key.Version, caller, asked.Elements);
    }

    private sealed record Approval(string Employee, string Role);
}
