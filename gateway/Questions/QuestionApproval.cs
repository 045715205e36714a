using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Logboek;
using Bekend.Gateway.Quotas;
using Bekend.Hosting.Errors;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Questions;

/// <summary>A colleague stands behind a waiting question: the same rules for the interface and for the page.</summary>
internal sealed class QuestionApproval(
    QuestionLookup lookup,
    PublicKeys keys,
    IQuestionStore questions,
    QuestionSealer sealer,
    QuotaCounters counters,
    IQuotaStore quotas,
    DisclosureLog log,
    Logboeken logboeken,
    IOptions<QuestionOptions> options,
    TimeProvider clock,
    ILogger<QuestionApproval> logger)
{
    /// <summary>A role in which somebody can vouch for questions under a covenant: one that it gives their organisation.</summary>
    /// <returns>Null when they have none.</returns>
    public static string? RoleOf(Caller caller, Covenant covenant) => covenant.PartyOf(caller.Organisation)?.Roles.FirstOrDefault(caller.Has);

    /// <summary>Whether this employee may not stand behind the question because it is their own.</summary>
    /// <remarks>Ids that differ only in case or white space are one person: doubt refuses.</remarks>
    public static bool IsAsker(Question question, string employee) =>
        string.Equals(employee.Trim(), question.Content.Employee.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Two persons stand behind it now; everything else must still hold at this moment.</summary>
    /// <param name="question">Of the colleague's own organisation, and not expired.</param>
    /// <param name="colleague">Who approves, or the connector that says who does.</param>
    /// <param name="employee">Who approves.</param>
    /// <param name="role">In which role.</param>
    /// <returns>What the key holder is asked for; else why not. A refusal by the covenant is on record then, and final.</returns>
    public async Task<(ApprovedQuestion? Approved, Problem? Problem)> DecideAsync(
        Question question, Caller colleague, string employee, string role, CancellationToken cancellationToken)
    {
        if (lookup.CovenantOf(question) is not { } covenant)
        {
            return (null, GatewayProblems.Expired);
        }

        if (Check(question, covenant, colleague, employee, role) is { } problem)
        {
            return (null, problem);
        }

        // The colleague's roles say whether they may approve; the asker's role was the asker's to have.
        var now = clock.GetUtcNow();
        var decisions = DecideAgain(
            question.Content, covenant, colleague with { Roles = colleague.Roles.Append(question.Content.Role).ToHashSet() }, now);
        var content = question.Content with { Partners = decisions, Approver = employee, ApprovedAt = now };
        if (!content.Partners.Any(decision => decision.IsAllowed))
        {
            return (null, await RefuseAsync(question, covenant, colleague, content, cancellationToken));
        }

        await TellDecisionAsync(colleague, covenant, content, cancellationToken);
        var key = await keys.CurrentAsync(covenant, cancellationToken);
        var body = KeyHolderBody.Format(content.Covenant, key.Version, colleague, content.Elements);
        return (new(question.Id, content, question.ExpiresAt, key.Version, body), null);
    }

    /// <summary>Opens the question with what the key holder answered.</summary>
    /// <returns>Null when it is open now; else why not.</returns>
    public async Task<Problem?> OpenAsync(ApprovedQuestion approved, ServiceAnswer answer, CancellationToken cancellationToken)
    {
        var content = approved.Content with
        {
            Elements = null,
            Evaluation = KeyHolderAnswer.Read(answer, approved.KeyVersion, SubjectKinds.ElementCount(approved.Content.Subject)),
        };

        // The asker may be anywhere when a colleague approves: what was left of the waiting time is theirs to come back in.
        var least = clock.GetUtcNow() + options.Value.Lifetime;
        var expiresAt = least > approved.WaitedUntil ? least : approved.WaitedUntil;
        if (!await questions.ApproveAsync(approved.Id, content, expiresAt, cancellationToken))
        {
            return GatewayProblems.NotWaiting;
        }

        QuestionLog.QuestionApproved(logger, approved.Id);
        return null;
    }

    /// <summary>Whether everything that was allowed at the approval is allowed now: hours may have passed, and with them the hours in which it may be asked.</summary>
    /// <param name="question">Any question; one that needed no approval was decided minutes ago and holds.</param>
    /// <param name="covenant">The text under which it was decided.</param>
    /// <param name="asker">Who wants the answer, with the roles of today.</param>
    public bool StillHolds(Question question, Covenant covenant, Caller asker) =>
        question.Content.Approver is null
        || DecideAgain(question.Content, covenant, asker, clock.GetUtcNow()).Zip(question.Content.Partners).All(pair => pair.First.IsAllowed || !pair.Second.IsAllowed);

    private static Problem? Check(Question question, Covenant covenant, Caller colleague, string employee, string role)
    {
        if (question.State != QuestionState.Waiting)
        {
            return GatewayProblems.NotWaiting;
        }

        if (IsAsker(question, employee))
        {
            return GatewayProblems.SamePerson;
        }

        // A colleague who could not ask anything under this covenant cannot vouch for a question either.
        return colleague.Has(role) && covenant.PartyOf(colleague.Organisation)?.Roles.Contains(role) == true
            ? null
            : GatewayProblems.UnknownRole;
    }

    /// <summary>As two persons ask it at a moment.</summary>
    private static IReadOnlyList<PartnerDecision> DecideAgain(QuestionContent asked, Covenant covenant, Caller caller, DateTimeOffset moment)
    {
        var request = new AskRequest(
            covenant, asked.Purpose, asked.LegalBasis, asked.Case, [.. asked.Partners.Select(partner => partner.Asked)], asked.Level,
            asked.Subject, asked.IsAdult, asked.IsWeighed, asked.SignalKind, asked.Explanation, asked.Employee, asked.Role, asked.Elements ?? []);
        return QuestionDecider.Decide(request, caller, approvals: 2, moment);
    }

    /// <summary>On record as the asker's question, which it is; and the question is refused in the same transaction.</summary>
    private async Task<Problem> RefuseAsync(
        Question question, Covenant covenant, Caller colleague, QuestionContent content, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var record = QuestionRecords.Refused(id, colleague with { Client = question.Client }, covenant, content, now) with
        {
            Refuses = new(question.Id, sealer.Seal(content with { Elements = null, RefusalId = id })),
        };
        if (await log.AppendAsync(record, cancellationToken) is null)
        {
            return GatewayProblems.NotWaiting;
        }

        // What is refused does not count. A crash before this line leaves it counted: too strict, never too lenient.
        await quotas.ReleaseAsync(counters.AtOpening(question, covenant, now), cancellationToken);
        QuestionLog.QuestionDenied(logger, id, content.Partners[0].Reason);
        await TellDecisionAsync(colleague, covenant, content, cancellationToken);
        return Refusal.ToProblem(id, content.Partners);
    }

    /// <summary>A colleague is of the asker's own organisation.</summary>
    private Task TellDecisionAsync(Caller colleague, Covenant covenant, QuestionContent content, CancellationToken cancellationToken) =>
        logboeken.TellAsync(
            colleague.Organisation.Value,
            () => QuestionDecision.Of(colleague.Organisation, covenant, content, approvals: 2, clock.GetUtcNow()),
            cancellationToken);
}
