using System.Text.Json.Nodes;
using Bekend.Gateway.Attention;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Logboek;
using Bekend.Gateway.Quotas;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Hosting.Storage;
using Bekend.Policies.Covenants;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Questions;

/// <summary><c>POST /v1/vragen</c>: decide, have the points evaluated, keep the question for its answer.</summary>
internal sealed class OpenQuestion(
    CovenantCatalogue covenants,
    PublicKeys keys,
    IQuestionStore questions,
    QuotaCounters counters,
    QuotaRefusal refusals,
    CaseWatch cases,
    DisclosureLog log,
    Logboeken logboeken,
    IOptions<QuestionOptions> options,
    TimeProvider clock,
    ILogger<OpenQuestion> logger) : Exchange
{
    private Covenant? _covenant;
    private QuestionContent? _content;
    private Question? _charged;
    private QuotaCharge? _charge;
    private int _keyVersion;

    public override async Task<byte[]?> EnforceAsync(HttpContext context)
    {
        var caller = context.GetCaller();
        var now = clock.GetUtcNow();
        var (request, problem) = await JsonBody.ReadAsync(
            context.Request, AskRequest.MaxBytes, body => AskRequest.Read(body, covenants.Versions, caller, now));
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return null;
        }

        var decisions = QuestionDecider.Decide(request, caller, approvals: 1, now);
        (_covenant, _content) = (request.Covenant, Describe(request, decisions, now));
        if (!decisions.Any(decision => decision.IsAllowed || decision.WaitsForColleague))
        {
            await RefuseAsync(context, caller, request, now);
            return null;
        }

        await TellDecisionAsync(context, caller, now);
        if (!decisions.Any(decision => decision.IsAllowed))
        {
            await WaitAsync(context, caller, request);
            return null;
        }

        var key = await keys.CurrentAsync(request.Covenant, context.RequestAborted);
        _keyVersion = key.Version;
        if (!await TryChargeAsync(context, caller, request))
        {
            return null;
        }

        return KeyHolderBody.Format(request.Covenant.Id.Value, key.Version, caller, request.Elements);
    }

    public override async Task DiscloseAsync(HttpContext context, ServiceAnswer answer)
    {
        var content = _content! with
        {
            Evaluation = KeyHolderAnswer.Read(answer, _keyVersion, SubjectKinds.ElementCount(_content.Subject)),
        };
        var question = _charged is { } charged
            ? charged with { State = QuestionState.Open, Content = content }
            : New(context.GetCaller(), QuestionState.Open, options.Value.Lifetime, content);
        if (_charged is null)
        {
            await questions.AddAsync(question, context.RequestAborted);
        }
        else if (!await questions.OpenAsync(question.Id, content, context.RequestAborted))
        {
            throw new StoreUnavailableException("The question is gone.");
        }

        await cases.NoteAsync(question, _covenant!, context.RequestAborted);
        QuestionLog.QuestionOpened(logger, question.Id);
        await AnswerAsync(context, 201, question, QuestionJson.Opened(question.Id, question.ExpiresAt, content));
    }

    /// <remarks>Not cancellable: whoever hangs up must not leave a charge behind.</remarks>
    public override Task GiveUpAsync() => _charged is null ? Task.CompletedTask : questions.WithdrawAsync(_charge!, CancellationToken.None);

    private static QuestionContent Describe(AskRequest request, IReadOnlyList<PartnerDecision> decisions, DateTimeOffset now) => new(
        request.Covenant.Id.Value,
        request.Covenant.Version,
        request.Covenant.Sha256,
        request.Purpose,
        request.LegalBasis,
        request.Case,
        decisions,
        request.Level,
        request.Subject,
        request.IsAdult,
        request.IsWeighed,
        request.SignalKind,
        request.Explanation,
        request.Employee,
        request.Role,
        now,
        Approver: null,
        Elements: null,
        Evaluation: null)
    {
        TraceId = RequestTrace.Current().TraceId,
    };

    private static Task AnswerAsync(HttpContext context, int status, Question question, JsonObject body)
    {
        context.Response.Headers.Location = $"/v1/vragen/{question.Id}";
        return context.WriteJsonAsync(status, body);
    }

    private Question New(Caller caller, QuestionState state, TimeSpan lifetime, QuestionContent content) => new(
        Guid.CreateVersion7(clock.GetUtcNow()),
        caller.Organisation.Value,
        caller.Client,
        state,
        clock.GetUtcNow() + lifetime,
        content);

    private async Task WaitAsync(HttpContext context, Caller caller, AskRequest request)
    {
        var question = New(
            caller, QuestionState.Waiting, options.Value.ApprovalLifetime, _content! with { Elements = request.Elements });
        if (!await TryAddAsync(context, caller, request, question))
        {
            return;
        }

        await cases.NoteAsync(question, request.Covenant, context.RequestAborted);
        QuestionLog.QuestionWaiting(logger, question.Id);
        await AnswerAsync(context, 202, question, QuestionJson.Waiting(question.Id, question.ExpiresAt, question.Content));
    }

    /// <summary>INVARIANT: charged before the key holder is asked, in the transaction that keeps the question.</summary>
    /// <returns>False when a quota is full; the caller has been told.</returns>
    private async Task<bool> TryChargeAsync(HttpContext context, Caller caller, AskRequest request)
    {
        if (request.Covenant.Quotas.All(quota => quota.Per == QuotaScope.DataSubject))
        {
            return true;
        }

        _charged = New(caller, QuestionState.Evaluating, options.Value.Lifetime, _content!);
        if (await TryAddAsync(context, caller, request, _charged))
        {
            return true;
        }

        _charged = null;
        return false;
    }

    private async Task<bool> TryAddAsync(HttpContext context, Caller caller, AskRequest request, Question question)
    {
        _charge = counters.AtOpening(question, request.Covenant, clock.GetUtcNow());
        if (await questions.TryAddAsync(question, _charge, context.RequestAborted) is not { } full)
        {
            return true;
        }

        await context.WriteProblemAsync(await refusals.RecordAsync(caller, request.Covenant, question, [], full, context.RequestAborted));
        return false;
    }

    private async Task RefuseAsync(HttpContext context, Caller caller, AskRequest request, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        await log.RecordAsync(QuestionRecords.Refused(id, caller, request.Covenant, _content!, now), context.RequestAborted);
        await TellDecisionAsync(context, caller, now);
        QuestionLog.QuestionDenied(logger, id, _content!.Partners[0].Reason);
        await context.WriteProblemAsync(Refusal.ToProblem(id, _content.Partners));
    }

    private Task TellDecisionAsync(HttpContext context, Caller caller, DateTimeOffset now) => logboeken.TellAsync(
        caller.Organisation.Value,
        () => QuestionDecision.Of(caller.Organisation, _covenant!, _content!, approvals: 1, now),
        context.RequestAborted);
}
