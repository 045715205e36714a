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
    private const int MaxKeyVersion = 1_000_000;

    /// <summary>No organisation has a contact point of this name, so that the general one is shown.</summary>
    private const string GeneralContactPoint = "algemeen";

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
        var now = clock.GetUtcNow();
        var validUntil = kind is null ? default
            : until is null ? kind.Retention.AddTo(now)
            : SignalEnd.Read(body, until, kind, now);
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
}
