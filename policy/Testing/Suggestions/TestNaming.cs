using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Suggestions;

/// <summary>Says in plain Dutch what a test shows.</summary>
internal static class TestNaming
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>A name such as <c>wijkagent van politie mag zorg niet vragen voor triage, een zaaknummer ontbreekt</c>.</summary>
    public static string Name(Covenant covenant, DecisionRequest question, Decision decision)
    {
        var may = decision is Decision.Permit ? "mag" : "mag niet";
        return string.Join(", ", [$"{question.AskerRole} van {question.AskerParty} {may} vragen bij {Asked(question)} voor {question.Purpose}", .. Parts(covenant, question, decision)]);
    }

    private static string Asked(DecisionRequest question) =>
        question.OwnOrganisation ? $"de eigen organisatie ({question.AskedParty})" : question.AskedParty;

    private static IEnumerable<string> Parts(Covenant covenant, DecisionRequest question, Decision decision) => decision switch
    {
        Decision.Permit => Given(covenant, question),
        Decision.Deny { Forbids: { Count: > 0 } struck } => struck.Select(forbid => $"verbod {forbid.Id} geldt"),
        Decision.Deny deny => deny.Missing.Select(clause => Missing(clause, question)),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>What is remarkable about a question that is permitted.</summary>
    private static IEnumerable<string> Given(Covenant covenant, DecisionRequest question)
    {
        var local = DutchTime.ToLocal(question.Time);
        if (question.DetailLevel != DetailLevel.Hit)
        {
            yield return $"tot en met {Words.Format(question.DetailLevel)}";
        }

        if (question.Subject == SubjectKind.Address)
        {
            yield return "over een adres";
        }
        else if (question.IsAdult != true)
        {
            yield return question.IsAdult == false ? "over een minderjarige" : "ook bij onbekende leeftijd";
        }

        if (question.SignalKind is { } kind)
        {
            yield return $"alleen naar {kind}";
        }

        if (question.Case is null)
        {
            yield return "zonder zaaknummer";
        }

        if (covenant.TimeWindows.Any(window => !window.Contains(local)))
        {
            yield return $"op {Moment(question)}";
        }
    }

    private static string Missing(string clause, DecisionRequest question) => clause switch
    {
        "wie" => "deze vrager is daarvoor niet aangewezen",
        "bij" => "bij deze partij is dat niet afgesproken",
        "doel" => "voor dit doel is dat niet afgesproken",
        "grondslag" => $"{question.LegalBasis} is daarvoor geen grondslag",
        "zaak" => question.Case is null ? "een zaaknummer ontbreekt" : $"{question.Case} is daarvoor geen zaaknummer",
        "tijd" => $"{Moment(question)} valt buiten de uren",
        "vier-ogen" => question.Approvals == 1 ? "een collega ontbreekt" : "er kijken te weinig collega's mee",
        "meerderjarig" => question.IsAdult switch { true => "de betrokkene is meerderjarig", false => "de betrokkene is minderjarig", null => "de leeftijd is onbekend" },
        "weging" => question.IsWeighed == true ? "er is al gewogen" : "een weging ontbreekt",
        "ziet" => $"{Words.Format(question.DetailLevel)} gaat te ver",
        "soort" => question.Subject == SubjectKind.Address ? "niet over een adres" : "niet over een persoon",
        "geldig" => $"op {Moment(question)} geldt het convenant niet",
        "eigen-organisatie" => question.OwnOrganisation ? "niet bij de eigen organisatie" : "alleen bij de eigen organisatie",
        "signaalsoort" => question.SignalKind is { } kind ? $"niet naar {kind}" : "niet naar alle signaalsoorten tegelijk",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static string Moment(DecisionRequest question) => DutchTime.ToLocal(question.Time).ToString("dddd d MMMM yyyy H.mm 'uur'", Dutch);
}
