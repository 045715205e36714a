using System.Globalization;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Questions;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Signals;

/// <summary>Reads and checks one line of <c>POST /v1/signalen</c>.</summary>
internal sealed class SignalLineReader(CovenantCatalogue covenants, TimeProvider clock)
{
    private const int MaxPseudonyms = 64;
    private const int DateLength = 10;
    private const int MaxKeyVersion = 1_000_000;

    /// <summary>No organisation has a contact point of this name, so that the general one is shown.</summary>
    private const string GeneralContactPoint = "algemeen";

    private static readonly TimeZoneInfo Dutch = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <returns>The line, or why it is refused. Exactly one is set.</returns>
    public (SignalLine? Line, SignalLineResult? Refused) Read(ReadOnlyMemory<byte> utf8, Caller caller)
    {
        string? reference = null;
        var (line, problem) = JsonBody.Read(utf8, body =>
        {
            var read = body.Text("kenmerk", 128);
            reference = read.Length == 0 ? null : read;
            return Read(body, read, caller);
        });
        return line is null ? (null, SignalLineResult.Refused(reference, Explain(problem!))) : (line, null);
    }

    private static string Explain(Problem problem) => problem.Faults.Count == 0
        ? problem.Detail
        : string.Join(" ", problem.Faults.Select(fault => $"{fault.Field}: {fault.Message}"));

    private static void CheckKinds(JsonBody body, SubjectKind subject, IReadOnlyList<KindedPseudonym> pseudonyms)
    {
        if (pseudonyms.Any(pseudonym => !MatchStrength.IsKind(pseudonym.Kind, subject)))
        {
            body.Fail("pseudoniemen", "Een soort sleutel past niet bij het onderwerp van het signaal.");
        }
    }

    private SignalLine Read(JsonBody body, string reference, Caller caller)
    {
        var id = body.Text("convenant", 63);
        var covenant = covenants.Find(id);
        var subject = SubjectKinds.Read(body, body.Text("soort", 16));
        var kindName = body.Text("signaalsoort", 63);
        var contactPoint = body.OptionalText("contactpunt", 128) ?? GeneralContactPoint;
        var until = body.OptionalText("geldigTot", 40);
        var pseudonyms = body.ReadPseudonyms(string.Empty, "pseudoniemen", body.Member("pseudoniemen") ?? default, 1, MaxPseudonyms);
        var keyVersion = body.Member("sleutelversie") is null ? (int?)null : body.Number("sleutelversie", 1, MaxKeyVersion);
        CheckKinds(body, subject, pseudonyms);
        if (covenant is null)
        {
            body.Fail("convenant", "Dit convenant bestaat hier niet.");
            return null!;
        }

        var party = covenant.PartyOf(caller.Organisation);
        var kind = CheckKind(body, covenant, party, kindName, subject, caller);
        var validUntil = kind is null ? default : ReadEnd(body, until, kind);
        return new(reference, covenant, party?.Name ?? string.Empty, subject, kindName, contactPoint, validUntil, pseudonyms)
        {
            KeyVersion = keyVersion,
        };
    }

    private SignalKind? CheckKind(
        JsonBody body, Covenant covenant, Party? party, string name, SubjectKind subject, Caller caller)
    {
        if (!covenant.IsValidAt(clock.GetUtcNow()))
        {
            body.Fail("convenant", "Dit convenant is vandaag niet geldig.");
        }

        if (!caller.Has(Caller.Registrar) || party is null)
        {
            body.Fail("convenant", "U mag onder dit convenant niet registreren.");
            return null;
        }

        if (covenant.FindSignalKind(name) is not { } kind || !kind.IsAbout(subject) || !kind.MayBeRegisteredBy(party.Name))
        {
            body.Fail("signaalsoort", "Het convenant geeft u geen recht op deze signaalsoort voor dit onderwerp.");
            return null;
        }

        return kind;
    }

    /// <summary>INVARIANT: everything stored has an end date, and never a later one than the covenant gives.</summary>
    private DateTimeOffset ReadEnd(JsonBody body, string? text, SignalKind kind)
    {
        var now = clock.GetUtcNow();
        var latest = kind.Retention.AddTo(now);
        if (text is null)
        {
            return latest;
        }

        if (ParseEnd(text) is not { } end)
        {
            body.Fail("geldigTot", "Dit moet een datum (jjjj-mm-dd) of een tijdstip (RFC 3339) zijn.");
            return default;
        }

        // The last day that the covenant gives may be named as a date; it then ends within that day.
        if (end > latest && text.Length == DateLength && end <= latest.AddDays(1))
        {
            return latest;
        }

        if (end <= now)
        {
            body.Fail("geldigTot", "Deze einddatum ligt in het verleden.");
        }
        else if (end > latest)
        {
            body.Fail("geldigTot", $"Het convenant bewaart deze signaalsoort niet langer dan {kind.Retention} (tot {TimeZoneInfo.ConvertTime(latest, Dutch):yyyy-MM-dd}).");
        }

        return end;
    }

    /// <summary>A date counts up to and including that day, by the Dutch calendar.</summary>
    private static DateTimeOffset? ParseEnd(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
            return new DateTimeOffset(midnight, Dutch.GetUtcOffset(midnight)).ToUniversalTime();
        }

        return text.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : null;
    }
}
