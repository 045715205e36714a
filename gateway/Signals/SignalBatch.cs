using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Notices;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Signals;

/// <summary>Registers a batch of checked lines: first on record, then in the index.</summary>
internal sealed class SignalBatch(
    DisclosureLog log, ServiceClient services, IndexRouting indexes, SignalTrail trail, NoticeUpkeep upkeep, NoticeBell bell, TimeProvider clock)
{
    /// <summary>Lines in one batch: enough to share a commit, little enough to answer soon.</summary>
    public const int MaxLines = 128;

    /// <returns>One result for each line, in order; every line is durable in log and index.</returns>
    /// <exception cref="StoreUnavailableException">
    /// Nothing of the batch may be counted on. Sending it again is safe: the same reference replaces.
    /// </exception>
    public async Task<IReadOnlyList<SignalLineResult>> RegisterAsync(
        IReadOnlyList<SignalLine> lines, Caller caller, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var signals = lines.Select(line => new NewSignal(Guid.CreateVersion7(now), line)).ToList();

        // INVARIANT: no registration without a log entry; so the entry comes first.
        await Task.WhenAll(signals.Select(signal => log.RecordAsync(
            SignalRecords.Registration(Guid.CreateVersion7(now), caller, Mark(signal, caller), signal.Line, now), cancellationToken)));
        var answer = await services.PostAsync(indexes.Of(caller.Organisation.Value), "/v1/registraties", Format(signals, caller), cancellationToken);
        var results = answer.Status switch
        {
            200 => Read(answer, lines),
            400 or 409 => await RegisterOneByOneAsync(signals, caller, cancellationToken),
            _ => throw new StoreUnavailableException("The index did not register the signals."),
        };
        await upkeep.FollowAsync(
            [.. results.Zip(lines).Where(pair => pair.First is { Id: not null, Status: not "toegevoegd" }).Select(pair => (pair.First.Id!.Value, pair.Second.ValidUntil))],
            cancellationToken);
        if (lines.Any(line => MayBringANotice(line, caller)))
        {
            bell.Ring();
        }

        return results;
    }

    /// <summary>The index notes matches only where the covenant has anybody told of them; an index of one's own has nobody else's signals.</summary>
    private bool MayBringANotice(SignalLine line, Caller caller) =>
        !indexes.HasOwn(caller.Organisation.Value)
        && line.Covenant.MatchNotices.Any(notice => notice.Between.Contains(line.Party, StringComparer.Ordinal));

    private SignalMark Mark(NewSignal signal, Caller caller)
    {
        var organisation = caller.Organisation.Value;
        return new(organisation, signal.Id, trail.Of(organisation, signal.Line.Covenant.Id.Value, signal.Line.Reference));
    }

    private static List<SignalLineResult> Read(ServiceAnswer answer, IReadOnlyList<SignalLine> lines)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var outcomes = document.RootElement.GetProperty("uitkomsten");
            return outcomes.GetArrayLength() == lines.Count
                ? [.. outcomes.EnumerateArray().Zip(lines, (item, line) => new SignalLineResult(
                    line.Reference, item.GetProperty("status").GetString()!, null, item.GetProperty("id").GetGuid()))]
                : throw new StoreUnavailableException("The index answered another number of signals.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StoreUnavailableException("The index's answer cannot be read.");
        }
    }

    private byte[] Format(List<NewSignal> signals, Caller caller)
    {
        var buffer = new ArrayBufferWriter<byte>(signals.Count * 1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteStartArray("signalen");
        foreach (var (id, line) in signals)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("organisatie", caller.Organisation.Value);
            json.WriteString("convenant", line.Covenant.Id.Value);
            json.WriteNumber("sleutelversie", line.KeyVersion!.Value);
            json.WriteString("kenmerk", line.Reference);
            json.WriteString("categorie", line.Party);
            json.WriteString("soort", SubjectKinds.Format(line.Subject));
            json.WriteString("signaalsoort", line.Kind);
            json.WriteString("contactpunt", line.ContactPoint);
            json.WriteString("geldigTot", line.ValidUntil.UtcDateTime);
            json.WriteBoolean("meldingen", MayBringANotice(line, caller));
            json.WriteStartArray("pseudoniemen");
            foreach (var (kind, pseudonym) in line.Pseudonyms)
            {
                json.WriteStartObject();
                json.WriteString("soort", kind);
                json.WriteString("pseudoniem", Base64Url.EncodeToString(pseudonym));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The index refuses a whole batch for one bad point, or one version of a key that has just ceased to hold; the others must not suffer for it.</summary>
    private async Task<IReadOnlyList<SignalLineResult>> RegisterOneByOneAsync(
        List<NewSignal> signals, Caller caller, CancellationToken cancellationToken)
    {
        var results = new List<SignalLineResult>(signals.Count);
        foreach (var signal in signals)
        {
            var line = signal.Line;
            var body = Format([signal], caller);
            var answer = await services.PostAsync(indexes.Of(caller.Organisation.Value), "/v1/registraties", body, cancellationToken);
            results.Add(answer.Status switch
            {
                200 => Read(answer, [line])[0],
                400 => SignalLineResult.Refused(line.Reference, "pseudoniemen: Ten minste één pseudoniem is geen geldig punt."),
                409 => SignalLineResult.Refused(line.Reference, "sleutelversie: Deze versie van de sleutel geldt niet meer. Laat de sleutels opnieuw evalueren."),
                _ => throw new StoreUnavailableException("The index did not register the signals."),
            });
        }

        return results;
    }
}
