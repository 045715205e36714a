using System.Diagnostics;
using Bekend.Connector.Gateway;
using Bekend.Connector.Receipts;
using Bekend.Ledger.Notes;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Connector.Asking;

/// <summary>Asks questions over one session; safe to use from several threads at once.</summary>
internal sealed class QuestionAsker(GatewaySession session, TimeProvider time)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(2);

    /// <summary>Asks one question, from match keys to a verified answer.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="subject">About whom or what; only blinded points and pseudonyms of it are sent.</param>
    /// <param name="awaitingApproval">Called once with the question's id and end when a colleague has to approve; may be null.</param>
    /// <param name="cancellationToken">Ends the asking; a question already opened lapses by itself.</param>
    /// <returns>The answer, or why there is none; never an answer whose proof or receipt fails.</returns>
    public async Task<Outcome<Answer>> AskAsync(
        Question question, Subject subject, Action<string, DateTimeOffset?>? awaitingApproval, CancellationToken cancellationToken)
    {
        // One trace id for the question, the decision and the disclosure: the HTTP client passes it on (W3C Trace Context).
        using var trace = new Activity("bekend.ask").Start();

        // Keys first: with a changed key, or no way to check a receipt, nothing at all is sent about the subject.
        if (await session.Keys.PrepareAsync(question.Covenant, cancellationToken) is { } refused)
        {
            return refused;
        }

        if (!(await session.LogKey.VerifierAsync(cancellationToken)).TryGet(out var log, out var failure))
        {
            return failure;
        }

        var padded = PaddedKeys.Create(subject);
        using (padded.Blinding)
        {
            return await AskAsync(question, subject.Kind, padded, log, awaitingApproval, cancellationToken);
        }
    }

    private async Task<Outcome<Answer>> AskAsync(
        Question question,
        SubjectKind kind,
        PaddedKeys padded,
        NoteVerifier log,
        Action<string, DateTimeOffset?>? awaitingApproval,
        CancellationToken cancellationToken)
    {
        if (!(await session.Client.OpenAsync(Request(question, kind, padded.Blinding), cancellationToken)).TryGet(out var opened, out var failure))
        {
            return failure;
        }

        if (opened.VraagId is not { Length: > 0 } id)
        {
            return Failure.Protocol("The question has no id.");
        }

        if (opened.Status is Wire.AwaitingApproval)
        {
            awaitingApproval?.Invoke(id, opened.VervaltOp);
            if (!(await WaitAsync(id, opened, question.Wait, cancellationToken)).TryGet(out opened, out failure))
            {
                return failure;
            }
        }

        if (!(await UnblindAsync(question.Covenant, padded, opened, cancellationToken)).TryGet(out var request, out failure)
            || !(await session.Client.ResolveAsync(id, request, cancellationToken)).TryGet(out var reply, out failure))
        {
            return failure;
        }

        return Verify(id, reply, opened, log);
    }

    private async Task<Outcome<QuestionReply>> WaitAsync(
        string id, QuestionReply waiting, TimeSpan wait, CancellationToken cancellationToken)
    {
        var end = time.GetUtcNow() + wait;
        if (waiting.VervaltOp is { } lapses && lapses < end)
        {
            end = lapses;
        }

        while (waiting.Status is Wire.AwaitingApproval)
        {
            if (time.GetUtcNow() >= end)
            {
                return new Failure(
                    ExitCode.AwaitingApproval,
                    "No colleague has approved the question yet",
                    $"Question {PlainText.Line(id)} lapses by itself. Ask again once a colleague can approve; the identity was not kept anywhere.");
            }

            await Task.Delay(PollInterval, time, cancellationToken);
            var polled = await session.Client.QuestionAsync(id, cancellationToken);
            if (polled.TryGet(out var reply, out var failure))
            {
                waiting = reply;
            }
            else if (!failure.IsTransient)
            {
                return failure;
            }
        }

        return waiting;
    }

    private async Task<Outcome<ResolveRequest>> UnblindAsync(
        string covenant, PaddedKeys padded, QuestionReply opened, CancellationToken cancellationToken)
    {
        var evaluated = new EvaluationReply(opened.Sleutelversie, opened.Geevalueerd, opened.Bewijs, opened.Deelbewijzen);
        if (!(await EvaluatedPoints.UnblindAsync(padded.Blinding, evaluated, covenant, session.Keys, cancellationToken)).TryGet(out var batch, out var failure))
        {
            return failure;
        }

        return new ResolveRequest([.. batch.Pseudonyms.Select((text, i) => new PseudonymEntry(MatchKeyKinds.Format(padded.Kinds[i]), text))]);
    }

    private static Outcome<Answer> Verify(string id, AnswerReply reply, QuestionReply opened, NoteVerifier log)
    {
        if (!AnswerReader.Read(reply, id).TryGet(out var read, out var failure))
        {
            return failure;
        }

        if (!Guid.TryParseExact(reply.Verstrekking?.Id, "D", out var disclosureId))
        {
            return Failure.Protocol("The disclosure's id is not a UUID.");
        }

        if (!DisclosureReceipt.Check(reply.Verstrekking.Ontvangstbewijs, disclosureId, log).TryGet(out var index, out failure))
        {
            return failure;
        }

        var decisions = opened.Beslissingen ?? [];
        string?[] steps = [reply.Vervolg, .. decisions.Where(decision => decision.Toegestaan).Select(decision => decision.Vervolg)];
        return new Answer
        {
            QuestionId = id,
            DisclosureId = disclosureId,
            Known = read.Known,
            Strength = read.Strength,
            Categories = reply.Bij ?? [],
            Contacts = reply.Contactpunten ?? [],
            NotAnsweredBy = reply.NietBeantwoordDoor ?? [],
            Decisions = decisions,
            NextSteps = [.. steps.OfType<string>().Distinct(StringComparer.Ordinal)],
            Receipt = reply.Verstrekking.Ontvangstbewijs ?? "",
            LogIndex = index,
        };
    }

    private static QuestionRequest Request(Question question, SubjectKind kind, Blinding blinding) => new()
    {
        Convenant = question.Covenant,
        Doel = question.Purpose,
        Grondslag = question.Basis,
        Zaak = question.Case,
        Bij = question.To,
        Ziet = question.Level,
        Soort = kind.Format(),
        Meerderjarig = question.Adult,
        Weging = question.Weighed ? true : null,
        Toelichting = question.Note,
        Medewerker = question.Employee,
        Rol = question.Role,
        Elementen = Base64UrlText.EncodeAll(blinding.Elements.Span, GroupElement.Size),
    };
}
