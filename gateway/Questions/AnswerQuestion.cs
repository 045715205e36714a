using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Attention;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Enforcement;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Logboek;
using Bekend.Gateway.Quotas;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Questions;

/// <summary><c>POST /v1/vragen/{id}/antwoord</c>: look the pseudonyms up, record, answer. Once.</summary>
internal sealed class AnswerQuestion(
    QuestionLookup lookup,
    QuestionApproval approval,
    QuotaCounters counters,
    IQuotaStore quotas,
    QuotaRefusal refusals,
    SubjectWatch subjects,
    PartnerIndexes partners,
    AnswerComposer composer,
    DisclosureLog log,
    Logboeken logboeken,
    TimeProvider clock) : Exchange
{
    private const int MaxBytes = 8 * 1024;
    private const int AnswerSize = 4096;
    private const int AnswerSizeWithContacts = 8192;

    private Question? _question;
    private IReadOnlyList<byte[]> _pseudonyms = [];
    private IReadOnlyList<Task<PartnerAnswer>> _asked = [];

    public override async Task<byte[]?> EnforceAsync(HttpContext context)
    {
        (_question, var problem) = await lookup.FindOwnAsync(context);
        if (_question is not { } question)
        {
            await context.WriteProblemAsync(problem!);
            return null;
        }

        if (question.State == QuestionState.Waiting)
        {
            await context.WriteProblemAsync(GatewayProblems.StillWaiting);
            return null;
        }

        // Decided while the covenant held; disclosed only while it still does.
        if (lookup.CovenantOf(question) is not { } covenant
            || !covenant.IsValidAt(clock.GetUtcNow())
            || !approval.StillHolds(question, covenant, context.GetCaller()))
        {
            await context.WriteProblemAsync(GatewayProblems.Expired);
            return null;
        }

        (var pseudonyms, problem) = await JsonBody.ReadAsync(
            context.Request, MaxBytes, body => ReadPseudonyms(body, question.Content.Subject));
        if (pseudonyms is null)
        {
            await context.WriteProblemAsync(problem!);
            return null;
        }

        // Once for each question, however often it is tried: an index that is out of reach costs no second use.
        _pseudonyms = [.. pseudonyms.Select(pseudonym => pseudonym.Pseudonym)];
        var charge = counters.AtAnswer(question, covenant, pseudonyms, clock.GetUtcNow());
        if (charge.Uses.Count > 0 && await quotas.TryUseAsync(charge, context.RequestAborted) is { } full)
        {
            await context.WriteProblemAsync(
                await refusals.RecordAsync(context.GetCaller(), covenant, question, _pseudonyms, full, context.RequestAborted));
            return null;
        }

        await subjects.NoteAsync(question, covenant, pseudonyms, context.RequestAborted);
        var body = Format(question.Content, pseudonyms);
        _asked = partners.Start(question, covenant, body, context.RequestAborted);
        return body;
    }

    public override async Task DiscloseAsync(HttpContext context, ServiceAnswer answer)
    {
        var question = _question!;
        if (lookup.CovenantOf(question) is not { } covenant)
        {
            await context.WriteProblemAsync(GatewayProblems.Expired);
            return;
        }

        var (hits, unanswered) = await partners.ReadAsync(_asked);
        var now = clock.GetUtcNow();
        var shown = composer.Compose(
            question, covenant, [.. IndexHit.ReadAll(answer), .. hits], PartnerIndexes.NamesFor(question, covenant, unanswered), now);
        var id = Guid.CreateVersion7(now);
        var record = QuestionRecords.Answered(id, context.GetCaller(), covenant, question, shown, _pseudonyms, unanswered, now);

        // INVARIANT: on record first. The same transaction marks the question answered, so two racing callers get one answer.
        if (await log.AppendAsync(record, context.RequestAborted) is not { } receipt)
        {
            await context.WriteProblemAsync(GatewayProblems.AlreadyAnswered);
            return;
        }

        await SendAsync(context, question, shown, id, receipt);
    }

    public override async Task FailAsync(HttpContext context, string fault)
    {
        if (_question is { } question && lookup.CovenantOf(question) is { } covenant)
        {
            var now = clock.GetUtcNow();
            var record = QuestionRecords.Failed(Guid.CreateVersion7(now), context.GetCaller(), covenant, question, _pseudonyms, now);
            await logboeken.TellFailureAsync(record, fault);
        }
    }

    private static async Task SendAsync(HttpContext context, Question question, Answer shown, Guid id, LogReceipt receipt)
    {
        var body = shown.ToShown();
        body.Insert(0, "vraagId", question.Id);
        body["verstrekking"] = new JsonObject { ["id"] = id, ["ontvangstbewijs"] = receipt.Format() };
        var size = question.Content.Level >= DetailLevel.ContactPerson ? AnswerSizeWithContacts : AnswerSize;
        var padded = PaddedJson.Pad(Encoding.UTF8.GetBytes(body.ToJsonString()), size);
        context.Response.StatusCode = 200;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = padded.Length;
        await context.Response.Body.WriteAsync(padded, context.RequestAborted);
    }

    /// <summary>Reads as many pseudonyms as a question about such a subject carries.</summary>
    public static IReadOnlyList<KindedPseudonym> ReadPseudonyms(JsonBody body, SubjectKind subject)
    {
        var count = SubjectKinds.ElementCount(subject);
        var pseudonyms = body.ReadPseudonyms(string.Empty, "pseudoniemen", body.Member("pseudoniemen") ?? default, count, count);
        for (var i = 0; i < pseudonyms.Count; i++)
        {
            if (!MatchStrength.IsKind(pseudonyms[i].Kind, subject))
            {
                body.Fail($"pseudoniemen[{i}].soort", "Deze soort sleutel past niet bij het onderwerp van de vraag.");
            }
        }

        return pseudonyms;
    }

    private static byte[] Format(QuestionContent content, IReadOnlyList<KindedPseudonym> pseudonyms)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("convenant", content.Covenant);
        json.WriteNumber("sleutelversie", content.Evaluation!.KeyVersion);
        json.WriteStartArray("pseudoniemen");
        foreach (var (kind, pseudonym) in pseudonyms)
        {
            json.WriteStartObject();
            json.WriteString("soort", kind);
            json.WriteString("pseudoniem", Base64Url.EncodeToString(pseudonym));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }
}
