using System.Globalization;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Quotas;
using Bekend.Policies.Covenants;
using Bekend.Policies.Explanations;

namespace Bekend.Gateway.Supervision;

/// <summary>Tells a disclosure in Dutch sentences: who asked what, why, under which rule, and what came of it.</summary>
/// <remarks>
/// Only of what is on record, and only by the text of the covenant under which was decided: another version would explain a
/// decision by a rule that did not make it.
/// </remarks>
internal sealed class DisclosureExplanation(OrganisationDirectory organisations, CovenantCatalogue covenants)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <returns>Full sentences, in the order in which they are read.</returns>
    public IReadOnlyList<string> Explain(CheckedDisclosure.Intact disclosure)
    {
        var content = disclosure.Content;
        var covenant = CovenantOf(disclosure);
        if (content["melding"] is { } notice)
        {
            return [Told(disclosure, covenant), Purpose(content, covenant), LegalBasis(content, covenant), Version(content, covenant), Notice(notice, content, covenant), .. Outcome(content)];
        }

        List<string> sentences =
        [
            Asked(disclosure, covenant),
            Purpose(content, covenant),
            LegalBasis(content, covenant),
            Version(content, covenant),
            .. content.Decisions.Select(decision => Decision(decision, content, covenant)),
        ];
        AddIfAny(sentences, Approval(content));
        sentences.AddRange(Outcome(content));
        return sentences;
    }

    /// <summary>Tells it to whom it is about: by which organisation, why, on which ground and what came of it; not which employee, and in which case.</summary>
    /// <returns>Full sentences, in the order in which they are read.</returns>
    public IReadOnlyList<string> ExplainToSubject(CheckedDisclosure.Intact disclosure)
    {
        var (content, covenant) = (disclosure.Content, CovenantOf(disclosure));
        var party = Oin.TryParse(disclosure.Overview.Organisation, out var oin) ? covenant?.PartyOf(oin)?.Name : null;
        var who = $"{NameOf(disclosure.Overview.Organisation)}{(party is null ? string.Empty : $" ({party})")}";
        var whom = DutchList.Join(content.Decisions.Where(decision => decision.IsAllowed).Select(decision => NameOf(decision.Asked)));
        var subject = content["soort"] == "adres" ? "dit adres" : "u";
        var verb = content["soort"] == "adres" ? "is" : "bent";
        var kind = content["signaalsoort"] is { } signal ? $" wegens {signal}" : string.Empty;
        return
        [
            content.Shown is null
                ? $"{When(disclosure)} wilde {who} vragen of {subject} bekend {verb}{kind}. Dat is geweigerd."
                : $"{When(disclosure)} vroeg {who} bij {whom} of {subject} bekend {verb}{kind}.",
            Purpose(content, covenant),
            LegalBasis(content, covenant),
            Version(content, covenant),
            .. Outcome(content, isForSubject: true),
        ];
    }

    /// <summary>The version that decided; null when this gateway has none with that very text.</summary>
    public Covenant? CovenantOf(CheckedDisclosure.Intact disclosure) =>
        disclosure.Content["convenantversie"] is { } version
        && covenants.Versions.FindVersion(disclosure.Overview.Covenant, version)?.Covenant is { } covenant
        && covenant.Sha256 == disclosure.Content["convenantSha256"]
            ? covenant
            : null;

    private string Asked(CheckedDisclosure.Intact disclosure, Covenant? covenant)
    {
        var content = disclosure.Content;
        var when = When(disclosure);
        var organisation = NameOf(disclosure.Overview.Organisation);
        var party = Oin.TryParse(disclosure.Overview.Organisation, out var oin) ? covenant?.PartyOf(oin)?.Name : null;
        var who = $"medewerker {disclosure.Overview.Person} van {organisation}{(party is null ? string.Empty : $" ({party})")} in de rol {content["rol"]}";
        var whom = DutchList.Join(content.Decisions.Select(decision => NameOf(decision.Asked)));
        var matter = content["zaak"] is { } number ? $"In zaak {number}" : "Zonder zaaknummer";
        var question = $"of {Subject(content)} bekend is{(content["signaalsoort"] is { } kind ? $" wegens {kind}" : string.Empty)}";
        return content.Shown is null
            ? $"{when} wilde {who} bij {whom} vragen {question}. {matter}."
            : $"{when} vroeg {who} bij {whom} {question}. {matter}.";
    }

    private static string When(CheckedDisclosure.Intact disclosure) =>
        DutchTime.ToLocal(disclosure.Content.AskedAt ?? disclosure.Overview.Time).ToString("'Op' dddd d MMMM yyyy 'om' HH.mm 'uur'", Dutch);

    private string Told(CheckedDisclosure.Intact disclosure, Covenant? covenant)
    {
        var when = DutchTime.ToLocal(disclosure.Overview.Time).ToString("'Op' dddd d MMMM yyyy 'om' HH.mm 'uur'", Dutch);
        var party = Oin.TryParse(disclosure.Overview.Organisation, out var oin) ? covenant?.PartyOf(oin)?.Name : null;
        var who = $"{NameOf(disclosure.Overview.Organisation)}{(party is null ? string.Empty : $" ({party})")}";
        var subject = disclosure.Content["soort"] == "adres" ? "het adres" : "de persoon";
        return $"{when} kreeg {who} een melding: {NameOf(disclosure.Content["andereOrganisatie"] ?? "een ander")} heeft ook een signaal over {subject} van haar signaal {disclosure.Content["signaalId"]}.";
    }

    private static string Notice(string id, DisclosureContent content, Covenant? covenant) =>
        covenant?.MatchNotices.FirstOrDefault(notice => notice.Id == id) is { } notice
            ? $"Melding {id} (artikel {content["artikel"]}) zegt: “{MatchNoticeExplainer.Explain(notice).Dutch.TrimEnd('.')}”."
            : $"Dat mocht volgens melding {id} (artikel {content["artikel"]}).";

    private static string Subject(DisclosureContent content) => (content["soort"], content["meerderjarig"]) switch
    {
        ("adres", _) => "een adres",
        (_, "ja") => "een meerderjarige persoon",
        (_, "nee") => "een minderjarige persoon",
        _ => "een persoon van onbekende leeftijd",
    };

    private static string Purpose(DisclosureContent content, Covenant? covenant)
    {
        var name = content["doel"];
        return covenant is null ? $"Het opgegeven doel was {name}."
            : covenant.FindPurpose(name) is { } purpose
                ? $"Het doel was {name} (artikel {purpose.Article}): “{purpose.Text.TrimEnd('.')}”."
                : $"Het opgegeven doel was {name}; het convenant kent dat doel niet.";
    }

    private static string LegalBasis(DisclosureContent content, Covenant? covenant)
    {
        var name = content["grondslag"];
        return covenant is null ? $"De opgegeven grondslag was {name}."
            : covenant.FindLegalBasis(name) is { } basis
                ? $"De grondslag was {name} ({Articles(basis)})."
                : $"De opgegeven grondslag was {name}; het convenant kent die grondslag niet.";
    }

    private static string Articles(LegalBasis basis) => DutchList.Join(
        new[] { ("AVG", basis.Avg), ("AVG", basis.Avg9), ("Wpg", basis.Wpg), ("Wjsg", basis.Wjsg), ("WGS", basis.Wgs), ("AWR", basis.Awr), (string.Empty, basis.Avg10), (string.Empty, basis.Law) }
            .Where(item => item.Item2 is not null)
            .Select(item => $"{item.Item1} {item.Item2}".Trim())
            .Distinct(StringComparer.Ordinal));

    private static string Version(DisclosureContent content, Covenant? covenant) => covenant is null
        ? $"Daarover is beslist onder convenant {content["convenant"]}, versie {content["convenantversie"]}, in een tekst die hier niet bekend is."
        : $"Daarover is beslist onder het convenant “{covenant.Title}”, versie {content["convenantversie"]}.";

    private string Decision(RecordedDecision decision, DisclosureContent content, Covenant? covenant)
    {
        var whom = NameOf(decision.Asked);
        if (decision.IsAllowed)
        {
            var rules = decision.Determining.Count > 1
                ? $"de regels {DutchList.Join(decision.Determining.Select(rule => $"{rule.Id} (artikel {rule.Article})"))} staan het toe, en laten"
                : $"regel {decision.Rule} (artikel {decision.Article}) staat het toe, en laat";
            return $"Bij {whom} mocht dat: {rules} de vrager zien {Level(content["ziet"])}.";
        }

        var struck = Struck(decision, covenant);
        if (struck.Count > 0)
        {
            return $"Bij {whom} mocht dat niet: {string.Join("; ", struck.Select(forbid => $"verbod {forbid.Id} (artikel {forbid.Article}) zegt “{forbid.Because.TrimEnd('.')}”"))}.";
        }

        var missing = DutchList.Join(decision.Missing.Select(ClausePhrases.Of));
        return (decision.Rule, missing.Length) switch
        {
            (null, 0) => $"Bij {whom} mocht dat niet.",
            (null, _) => $"Bij {whom} mocht dat niet: het convenant heeft er geen regel voor. Er ontbrak {missing}.",
            (_, 0) => $"Bij {whom} mocht dat niet, door bepaling {decision.Rule} (artikel {decision.Article}).",
            _ => $"Bij {whom} mocht dat niet: regel {decision.Rule} (artikel {decision.Article}) kwam het dichtst in de buurt, maar daaraan ontbrak {missing}.",
        };
    }

    private static List<Forbid> Struck(RecordedDecision decision, Covenant? covenant)
    {
        IEnumerable<string?> ids = decision.Determining.Count > 0 ? decision.Determining.Select(one => (string?)one.Id) : [decision.Rule];
        return [.. ids.Select(id => covenant?.Forbids.FirstOrDefault(forbid => forbid.Id == id)).OfType<Forbid>()];
    }

    private static string Level(string? level) => level switch
    {
        "hit" => "of het bekend is, en niets meer",
        "domein" => "of het bekend is en bij welke partij",
        "contactpersoon" => "of het bekend is, bij welke partij en wie te bellen",
        _ => $"“{level}”",
    };

    private static string? Approval(DisclosureContent content) => (content["goedkeurder"], content.Shown) switch
    {
        (null, _) => null,
        ({ } colleague, null) => $"Collega {colleague} wilde de vraag goedkeuren; op dat moment is opnieuw beslist.",
        ({ } colleague, _) => $"Collega {colleague} heeft de vraag vooraf goedgekeurd (vier ogen).",
    };

    /// <param name="isForSubject">Then no employee of a partner is named.</param>
    private IEnumerable<string> Outcome(DisclosureContent content, bool isForSubject = false)
    {
        if (content.Shown is not { } shown)
        {
            return [.. Quota(content), "De vraag is geweigerd. Er is niets opgezocht en niets verstrekt."];
        }

        return shown.IsKnown
            ? [$"De uitkomst was: bekend ({shown.Strength}).", Shown(shown, isForSubject), .. Unanswered(content)]
            : ["De uitkomst was: niet bekend. Meer is niet getoond.", .. Unanswered(content)];
    }

    private static IEnumerable<string> Quota(DisclosureContent content) => QuotaText.Read(content["quotum"]) is { } quota
        ? [$"Er was te veel gevraagd: het convenant staat toe: {QuotaText.Describe(quota)}."]
        : [];

    private IEnumerable<string> Unanswered(DisclosureContent content) => content["nietBeantwoordDoor"] is { } names
        ? [$"Niet beantwoord door {DutchList.Join(names.Split(", ").Select(NameOf))}: wat daar bekend is, zit niet in de uitkomst. Dat is aan de vrager gemeld."]
        : [];

    private static string Shown(Answer shown, bool isForSubject)
    {
        if (shown.Categories.Count == 0)
        {
            return "Getoond is alleen dat, en hoe sterk de overeenkomst is.";
        }

        var parties = $"Getoond is bij welke partij: {DutchList.Join(shown.Categories)}";
        return shown.Contacts.Count == 0
            ? $"{parties}."
            : isForSubject ? $"{parties}. Getoond is ook wie daar te bellen is."
            : $"{parties}. Getoond is ook wie te bellen: {DutchList.Join(shown.Contacts.Select(contact => $"{contact.Name} van {contact.Organisation}"))}.";
    }

    private static void AddIfAny(List<string> sentences, string? sentence)
    {
        if (sentence is not null)
        {
            sentences.Add(sentence);
        }
    }

    /// <summary>An organisation by its name; a party, or an organisation that has no name here, as it was asked.</summary>
    private string NameOf(string asked) => organisations.NameOf(asked) ?? asked;
}
