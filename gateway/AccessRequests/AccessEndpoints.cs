using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Gateway.KeyHolders;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Rotation;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.AccessRequests;

/// <summary><c>POST /v1/inzageverzoeken/evaluaties</c> and <c>POST /v1/inzageverzoeken</c>, for the role fg (AVG 15).</summary>
/// <remarks>The citizen's keys are blinded on the officer's machine, padded like a question's: the gateway learns pseudonyms, never whom.</remarks>
internal static class AccessEndpoints
{
    private const int MaxBytes = 8 * 1024;
    private const int ElementSize = 32;

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/v1/inzageverzoeken").RequireAuthorization(Identity.Policies.Fg);
        group.MapPost(string.Empty, AnswerAsync);
        group.MapPost("/evaluaties", EvaluateAsync);
        app.MapPost("/v1/verstrekkingen/{id}/aantekeningen", NoteAsync).RequireAuthorization(Identity.Policies.Fg);
    }

    private static async Task EvaluateAsync(
        HttpContext context, CovenantCatalogue covenants, PublicKeys keys, KeyVersions versions, KeyEvaluator evaluator, DisclosureLog log, TimeProvider clock)
    {
        var caller = context.GetCaller();
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body =>
        {
            var (covenant, subject) = ReadHead(body, caller, covenants);
            var count = SubjectKinds.ElementCount(subject);
            return new Evaluation(covenant, subject, ReadVersion(body), body.Blocks("elementen", count, count, ElementSize));
        });
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        var named = request!.Version ?? (await keys.CurrentAsync(request.Covenant!, context.RequestAborted)).Version;
        if ((await versions.OfAsync(request.Covenant!.Id.Value, context.RequestAborted)).Resolve(named) is not { } version)
        {
            await context.WriteProblemAsync(CommonProblems.Invalid([new("sleutelversie", "Deze versie van de sleutel geldt niet.")]));
            return;
        }

        var now = clock.GetUtcNow();
        await log.RecordAsync(
            AccessRecords.Evaluated(caller, request.Covenant.Id.Value, SubjectKinds.Format(request.Subject), now, covenants.All.LogUntil(now)),
            context.RequestAborted);
        var answer = await evaluator.EvaluateAsync(
            KeyHolderBody.Format(request.Covenant.Id.Value, version, caller, request.Elements), context.RequestAborted);
        await (answer.IsSuccess
            ? context.WriteJsonAsync(200, EvaluationJson.AddTo([], KeyHolderAnswer.Read(answer, version, request.Elements.Length / ElementSize)))
            : context.WriteProblemAsync(answer.ToProblem()));
    }

    private static async Task AnswerAsync(
        HttpContext context,
        CovenantCatalogue covenants,
        SearchTurn turns,
        SubjectSearch search,
        DisclosureExplanation explanation,
        DisclosureLog log,
        TimeProvider clock)
    {
        var caller = context.GetCaller();
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body =>
        {
            var (covenant, subject) = ReadHead(body, caller, covenants);
            return new Access(covenant, subject, AnswerQuestion.ReadPseudonyms(body, subject));
        });
        if (problem is not null)
        {
            await context.WriteProblemAsync(problem);
            return;
        }

        using var turn = turns.TryTake();
        if (turn is null)
        {
            await context.WriteProblemAsync(GatewayProblems.SearchGoesOn);
            return;
        }

        // INVARIANT: on record first, like every reading: that is searched before it is, and what is given before it is.
        var (now, covenantId, subject) = (clock.GetUtcNow(), request!.Covenant!.Id.Value, SubjectKinds.Format(request.Subject));
        var until = covenants.All.LogUntil(now);
        await log.RecordAsync(AccessRecords.Searched(caller, covenantId, subject, now, until), context.RequestAborted);
        var account = await search.FindAsync(covenantId, request.Pseudonyms, now, context.RequestAborted);
        await log.RecordAsync(AccessRecords.Given(caller, covenantId, subject, account, now, until), context.RequestAborted);
        await context.WriteJsonAsync(200, AccessJson.Of(request.Covenant, account, explanation, now));
    }

    private static async Task NoteAsync(HttpContext context, string id, SubjectNotes notes)
    {
        var (note, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, body =>
        {
            var kind = body.Text("soort", 20);
            if (kind.Length > 0 && !SubjectNote.Kinds.Contains(kind, StringComparer.Ordinal))
            {
                body.Fail("soort", "Dit moet rectificatie, bezwaar of beperking zijn.");
            }

            return new Note(kind, body.Text("tekst", ErasureEndpoints.MaxReason));
        });
        problem ??= Guid.TryParse(id, out var guid)
            ? await notes.AddAsync(context.GetCaller(), guid, note!.Kind, note.Text, context.RequestAborted)
            : CommonProblems.NotFound;
        await context.WriteDoneAsync(problem);
    }

    /// <summary>The covenant, which the caller guards, and whether it is about a person or an address.</summary>
    private static (Covenant? Covenant, SubjectKind Subject) ReadHead(JsonBody body, Caller caller, CovenantCatalogue covenants)
    {
        var name = body.Text("convenant", 63);
        var covenant = caller.IsOfficer(name) ? covenants.Find(name) : null;
        if (covenant is null && name.Length > 0)
        {
            body.Fail("convenant", "Op dit convenant houdt u geen toezicht.");
        }

        return (covenant, SubjectKinds.Read(body, body.Text("soort", 20)));
    }

    private static int? ReadVersion(JsonBody body) => body.Member("sleutelversie") is null ? null : body.Number("sleutelversie", 1, int.MaxValue);

    private sealed record Evaluation(Covenant? Covenant, SubjectKind Subject, int? Version, byte[] Elements);

    private sealed record Note(string Kind, string Text);

    private sealed record Access(Covenant? Covenant, SubjectKind Subject, IReadOnlyList<KindedPseudonym> Pseudonyms);
}
