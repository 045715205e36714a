using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;

namespace Bekend.Connector.Output;

/// <summary>A covenant as a page in plain Dutch, for text and HTML alike.</summary>
/// <param name="Title">Title of the covenant.</param>
/// <param name="Lines">What it is, and when it holds.</param>
/// <param name="Sections">Everything in it but its tests.</param>
internal sealed record CovenantPage(string Title, IReadOnlyList<string> Lines, IReadOnlyList<PageSection> Sections)
{
    private const string Nothing = "–";

    /// <summary>Makes the page.</summary>
    public static CovenantPage Of(Covenant covenant) => new(
        covenant.Title,
        [
            .. covenant.Explanation is { } explanation ? [explanation] : Array.Empty<string>(),
            $"{covenant.Id.Value}, versie {covenant.Version}. Geldig van {Day(covenant.ValidFrom)} tot en met {Day(covenant.ValidTo)}.",
        ],
        [
            .. Matrices(covenant),
            Parties(covenant),
            Purposes(covenant),
            LegalBases(covenant),
            Rules(covenant),
            .. covenant.Forbids.Count == 0 ? Array.Empty<PageSection>() : [Forbids(covenant)],
            .. covenant.MatchNotices.Count == 0 ? Array.Empty<PageSection>() : [Notices(covenant)],
            .. covenant.TimeWindows.Count == 0 ? Array.Empty<PageSection>() : [Windows(covenant)],
            Kept(covenant),
        ]);

    private static IEnumerable<PageSection> Matrices(Covenant covenant)
    {
        var matrix = AccessMatrix.Of(covenant);
        return covenant.Purposes.Select(purpose => new PageSection(
            $"Wie ziet wat: {purpose.Name}",
            [purpose.Text, "Wat hier niet staat, mag niet. De voorwaarden staan bij de regels."],
            ["Vrager", .. covenant.Parties.Select(party => party.Name)],
            [.. matrix.Askers.Select(asker => (IReadOnlyList<string>)
            [
                asker.ToString(), .. covenant.Parties.Select(party => Cell(matrix.Find(asker, party.Name, purpose.Name))),
            ])]));
    }

    private static string Cell(AccessCell cell) => cell.Accesses.Count == 0
        ? Nothing
        : string.Join("; ", cell.Accesses.Select(access =>
            $"{Words.Format(access.Sees)} ({access.Rule.Id}{(access.Subjects is [var only] ? $", {Words.Format(only)}" : "")})"));

    private static PageSection Parties(Covenant covenant) => new(
        "Partijen",
        [],
        ["Partij", "Leden", "Rollen", "Geheimhouding"],
        [.. covenant.Parties.Select(party => Row(party.Name, List(party.Members.Select(member => member.Name)), List(party.Roles), List(party.Secrecy)))]);

    private static PageSection Notices(Covenant covenant) => new(
        "Meldingen",
        ["Wie van elkaar horen dat zij een signaal over hetzelfde onderwerp hebben."],
        ["Melding", "Artikel", "Wat"],
        [.. covenant.MatchNotices.Select(notice => Row(notice.Id, notice.Article, MatchNoticeExplainer.Explain(notice).Dutch))]);

    private static PageSection Purposes(Covenant covenant) => new(
        "Doelen",
        [],
        ["Doel", "Artikel", "Waarvoor", "Verwerking"],
        [.. covenant.Purposes.Select(purpose => Row(purpose.Name, purpose.Article, purpose.Text, purpose.ProcessingActivity))]);

    private static PageSection LegalBases(Covenant covenant) => new(
        "Grondslagen",
        [],
        ["Grondslag", "Artikelen", "Alleen voor"],
        [.. covenant.LegalBases.Select(basis => Row(basis.Name, Articles(basis), List(basis.Parties)))]);

    private static string Articles(LegalBasis basis) => List(
        new[]
        {
            ("AVG", basis.Avg), ("AVG", basis.Avg9), ("UAVG", basis.Avg10), ("Wpg", basis.Wpg), ("Wjsg", basis.Wjsg), ("WGS", basis.Wgs), ("AWR", basis.Awr),
        }
        .Where(law => law.Item2 is not null)
        .Select(law => law.Item2!.StartsWith(law.Item1, StringComparison.Ordinal) ? law.Item2 : $"{law.Item1} {law.Item2}")
        .Concat(new[] { basis.Law, basis.Decision }.OfType<string>()));

    private static PageSection Rules(Covenant covenant) => new(
        "Regels",
        ["Een regel laat een vraag toe als alles klopt wat hij noemt."],
        ["Regel", "Artikel", "Wie", "Bij", "Doel", "Grondslag", "Mits", "Ziet"],
        [.. covenant.Rules.Select(rule => Row(
            rule.Id, rule.Article, List(rule.Askers.Select(asker => asker.ToString())), List(rule.Asked), List(rule.Purposes), List(rule.LegalBases), List(Conditions(rule.Conditions)), Words.Format(rule.Sees)))]);

    private static IEnumerable<string> Conditions(RuleConditions all)
    {
        string?[] conditions =
        [
            all.Case is null ? null : all.Case.Pattern is { } pattern ? $"zaaknummer als {pattern}" : "zaaknummer",
            all.Windows.Count == 0 ? null : $"tijdens {string.Join(" of ", all.Windows.Select(window => window.Name))}",
            all.Approvals == 1 ? null : FormattableString.Invariant($"{all.Approvals} paar ogen"),
            all.IsAdult is { } adult ? adult ? "meerderjarig" : "minderjarig" : null,
            all.IsWeighed is { } weighed ? weighed ? "gewogen" : "niet gewogen" : null,
            all.OwnOrganisation is { } own ? own ? "bij de eigen organisatie" : "niet bij de eigen organisatie" : null,
            all.Subjects.Count == 0 ? null : $"over {string.Join(" of ", all.Subjects.Select(Words.Format))}",
            all.SignalKinds.Count == 0 ? null : $"alleen naar {string.Join(" of ", all.SignalKinds)}",
        ];
        return conditions.OfType<string>();
    }

    private static PageSection Forbids(Covenant covenant) => new(
        "Verboden",
        ["Een verbod gaat altijd voor een regel."],
        ["Verbod", "Artikel", "Omdat"],
        [.. covenant.Forbids.Select(forbid => Row(forbid.Id, forbid.Article, forbid.Because))]);

    private static PageSection Windows(Covenant covenant) => new(
        "Tijden",
        [],
        ["Naam", "Dagen", "Van", "Tot", "Feestdagen"],
        [.. covenant.TimeWindows.Select(window => Row(
            window.Name, List(window.Days.Select(Weekday)), Clock(window.From), Clock(window.To), window.Holidays == HolidayHours.Closed ? "dicht" : "als andere dagen"))]);

    private static PageSection Kept(Covenant covenant)
    {
        Obligation?[] obligations = [new Obligation.Keep(covenant.Retention), covenant.SubjectNotice is { } notice ? new Obligation.Inform(notice) : null];
        return new(
            "Bewaren en informeren",
            [.. obligations.OfType<Obligation>().Select(obligation => ObligationExplainer.Explain(obligation).Dutch)],
            ["Signaal", "Betekent", "Over", "Door", "Bewaren"],
            [.. covenant.SignalKinds.Select(kind => Row(kind.Name, kind.Text, List(kind.Subjects.Select(Words.Format)), List(kind.RegisteredBy), kind.Retention.ToString()))]);
    }

    private static string[] Row(params string[] cells) => cells;

    private static string List(IEnumerable<string> items)
    {
        var text = string.Join(", ", items);
        return text.Length == 0 ? Nothing : text;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));

    private static string Weekday(int day) => CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.GetDayName((DayOfWeek)(day % 7));

    private static string Clock(TimeSpan time) => FormattableString.Invariant($"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
