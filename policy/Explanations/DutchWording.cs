using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Explanations;

/// <summary>Plain Dutch.</summary>
internal sealed class DutchWording : Wording
{
    public static readonly DutchWording Instance = new();

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly (string, string)[] Units =
        [("jaar", "jaar"), ("maand", "maanden"), ("dag", "dagen"), ("uur", "uur"), ("minuut", "minuten"), ("seconde", "seconden")];

    private DutchWording()
    {
    }

    public override string PermittedAtAll => "Deze vraag mag volgens het convenant.";

    public override string RefusedAtAll => "Deze vraag mag niet volgens het convenant.";

    public override string NoRule => "Deze vraag mag niet: geen regel van het convenant staat haar toe.";

    public override string NotDecided => "Deze vraag mag niet: er kon niet worden beslist, en bij twijfel is het antwoord nee.";

    public override string Permitted(IReadOnlyList<Provision> rules) => rules is [var rule]
        ? $"Deze vraag mag: regel {Refer(rule)} staat haar toe."
        : $"Deze vraag mag: de regels {And(rules.Select(Refer))} staan haar toe.";

    public override string Sees(DetailLevel level) => $"De vrager ziet {Level(level)}.";

    public override string Obliges(Obligation obligation) => obligation switch
    {
        Obligation.Keep keep => $"Bewaard worden de vraag {For(keep.Retention.Question)}, het antwoord {For(keep.Retention.Answer)}, "
            + $"de koppeling met de zaak {For(keep.Retention.CaseLink)} en het logboek {For(keep.Retention.Log)}.",
        Obligation.Inform inform => Informs(inform.Notice),
        Obligation.FourEyes eyes => $"Er staan minstens {eyes.Persons} personen achter de vraag, zoals regel {eyes.Rule} eist.",
        Obligation.SpecialData data => $"Het antwoord is een bijzonder persoonsgegeven ({data.Special.Category}); het mag op grond van {data.Special.Ground} (regel {data.Rule}).",
        Obligation.NextStep next => $"De volgende stap volgens regel {next.Rule}: {Bare(next.Text)}.",
        _ => throw new ArgumentOutOfRangeException(nameof(obligation)),
    };

    public override string Forbids(StruckForbid forbid) => $"Verbod {forbid.Id} (artikel {forbid.Article}) zegt: “{Bare(forbid.Because)}”.";

    public override string NotValid(Covenant covenant) =>
        $"Deze vraag mag niet: het convenant geldt niet op deze dag. Het geldt van {Day(covenant.ValidFrom)} tot en met {Day(covenant.ValidTo)}.";

    public override string Nearest(Provision rule) => $"Regel {Refer(rule)} komt het dichtst in de buurt.";

    public override string Missed(Provision rule, IReadOnlyList<string> demands) =>
        $"Regel {Refer(rule)} komt het dichtst in de buurt. Daarvoor ontbreekt {And(demands)}.";

    public override string Unknown(IReadOnlyList<string> names) => $"Deze vraag mag niet: het convenant kent {And(names)} niet.";

    public override string UnknownName(string clause, Decision.Deny deny) => clause switch
    {
        "wie" => Who(deny, "de vragende partij", "de rol van de vrager bij die partij", "de vrager"),
        "bij" => "de gevraagde partij",
        "doel" => "het doel",
        "grondslag" => "de grondslag",
        "signaalsoort" => "de signaalsoort bij dit onderwerp",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    public override string Demand(string clause, Rule rule) => clause switch
    {
        "wie" => $"een vrager die daarvoor is aangewezen ({Or(rule.Askers.Select(Name))})",
        "bij" => $"een gevraagde partij waarvoor de regel geldt ({Or(rule.Asked)})",
        "doel" => $"een doel waarvoor de regel geldt ({Or(rule.Purposes)})",
        "grondslag" => $"een grondslag die de regel noemt ({Or(rule.LegalBases)})",
        "zaak" => rule.Conditions.Case?.Pattern is { } pattern ? $"een zaaknummer in de vorm {pattern}" : "een zaaknummer van 1 tot 64 leesbare tekens",
        "tijd" => $"een tijdstip binnen de afgesproken uren ({Or(rule.Conditions.Windows.Select(window => window.Name))})",
        "vier-ogen" => rule.Conditions.Approvals == 2 ? "de goedkeuring van een collega" : $"de goedkeuring van collega’s: er moeten {rule.Conditions.Approvals} personen achter de vraag staan",
        "meerderjarig" => rule.Conditions.IsAdult == false ? "een betrokkene van wie vaststaat dat die minderjarig is" : "een betrokkene van wie vaststaat dat die meerderjarig is",
        "weging" => rule.Conditions.IsWeighed == false ? "een vraag waarvoor nog geen weging is vastgelegd" : "een vastgelegde weging",
        "ziet" => $"een vraag die niet verder gaat dan “{Level(rule.Sees)}”",
        "soort" => rule.Conditions.Subjects is [var subject] ? $"een vraag over {Subject(subject)}" : "een vraag over een persoon of een adres",
        "geldig" => "een convenant dat op die dag geldt",
        "eigen-organisatie" => rule.Conditions.OwnOrganisation == true ? "een vraag aan de eigen organisatie" : "een vraag aan een andere organisatie dan de eigen",
        "signaalsoort" => $"een vraag naar alleen deze signaalsoort: {Or(rule.Conditions.SignalKinds)}",
        _ => throw new ArgumentOutOfRangeException(nameof(clause)),
    };

    private static string Informs(SubjectNotice notice)
    {
        var until = notice.PostponedUntil switch
        {
            NoticeEnd.OnDay end => $", uiterlijk tot en met {Day(end.Day)}",
            NoticeEnd.Later end => $", uiterlijk tot {Describe(end.Period, Units)} na de vraag",
            _ => string.Empty,
        };
        return notice switch
        {
            { Inform: InformDuty.Postponed } => $"De betrokkene hoort later van de vraag{until} ({notice.Exception}).",
            { Exception: { } exception } => $"{When(notice.Inform)} Uitstel mag volgens {exception}{until}.",
            _ => When(notice.Inform),
        };
    }

    private static string When(InformDuty duty) => duty switch
    {
        InformDuty.Within within => $"De betrokkene hoort van de vraag binnen {Describe(within.Period, Units)}.",
        InformDuty.AtFirstContact => "De betrokkene hoort van de vraag bij het eerste contact.",
        _ => throw new ArgumentOutOfRangeException(nameof(duty)),
    };

    private static string Level(DetailLevel level) => level switch
    {
        DetailLevel.Hit => "of het bekend is",
        DetailLevel.Domain => "of het bekend is en bij welke partij",
        DetailLevel.ContactPerson => "of het bekend is, bij welke partij en wie te bellen",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    private static string For(Period period) => period.IsZero ? "niet langer dan nodig is om te antwoorden" : Describe(period, Units);

    private static string Subject(SubjectKind subject) => subject == SubjectKind.Address ? "een adres" : "een persoon";

    private static string Name(Asker asker) => asker.Role is { } role ? $"een {role} van {asker.Party}" : $"iedereen van {asker.Party}";

    private static string Refer(Provision rule) => $"{rule.Id} (artikel {rule.Article})";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    private static string And(IEnumerable<string> texts) => Join(texts, "en");

    private static string Or(IEnumerable<string> texts) => Join(texts, "of");
}
