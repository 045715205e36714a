using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Printing;

/// <summary>Rules and forbids as trees.</summary>
internal static class ClauseTrees
{
    public static MapNode Of(Rule rule) => Nodes.Map(
        ("id", Nodes.Text(rule.Id)),
        ("artikel", Nodes.Text(rule.Article)),
        ("wie", Askers(rule.Askers)),
        ("bij", Nodes.Many(rule.Asked)),
        ("doel", Nodes.Many(rule.Purposes)),
        ("grondslag", Nodes.Many(rule.LegalBases)),
        ("mits", Of(rule.Conditions)),
        ("ziet", Nodes.Text(Words.Format(rule.Sees))),
        ("bijzonder", rule.SpecialCategory is { } special
            ? Nodes.Map(("categorie", Nodes.Text(special.Category)), ("grond", Nodes.Text(special.Ground)))
            : null),
        ("vervolg", Nodes.Maybe(rule.NextStep)));

    public static MapNode Of(Forbid forbid) => Nodes.Map(
        ("id", Nodes.Text(forbid.Id)),
        ("artikel", Nodes.Text(forbid.Article)),
        ("als", Of(forbid.Conditions)),
        ("omdat", Nodes.Text(forbid.Because)));

    public static MapNode Of(MatchNotice notice) => Nodes.Map(
        ("id", Nodes.Text(notice.Id)),
        ("artikel", Nodes.Text(notice.Article)),
        ("tussen", Nodes.Many(notice.Between)),
        ("signaalsoorten", Nodes.Many(notice.SignalKinds)),
        ("sterkte", notice.Strength is { } strength ? Nodes.Text(Words.Format(strength)) : null),
        ("doel", Nodes.Text(notice.Purpose)),
        ("grondslag", Nodes.Text(notice.LegalBasis)),
        ("ziet", Nodes.Text(Words.Format(notice.Sees))));

    private static MapNode? Of(RuleConditions conditions) => Nodes.MaybeMap(
        ("zaak", conditions.Case is { } required ? Of(required) : null),
        ("tijd", Nodes.Many(conditions.Windows.Select(w => w.Name))),
        ("vier-ogen", conditions.Approvals == 1 ? null : Nodes.Number(conditions.Approvals)),
        ("meerderjarig", Nodes.Maybe(conditions.IsAdult)),
        ("weging", Nodes.Maybe(conditions.IsWeighed)),
        ("eigen-organisatie", Nodes.Maybe(conditions.OwnOrganisation)),
        ("soort", Subjects(conditions.Subjects)),
        ("signaalsoort", Nodes.Many(conditions.SignalKinds)));

    private static MapNode Of(ForbidConditions conditions) => Nodes.Map(
        ("wie", Askers(conditions.Askers)),
        ("bij", Nodes.Many(conditions.Asked)),
        ("doel", Nodes.Many(conditions.Purposes)),
        ("grondslag", Nodes.Many(conditions.LegalBases)),
        ("ziet", Nodes.Many(conditions.Levels.Select(l => Nodes.Text(Words.Format(l))))),
        ("soort", Subjects(conditions.Subjects)),
        ("tijd", Nodes.Many(conditions.Windows.Select(w => w.Name))),
        ("zaak", Nodes.Maybe(conditions.HasCase)),
        ("meerderjarig", Nodes.Maybe(conditions.IsAdult)),
        ("weging", Nodes.Maybe(conditions.IsWeighed)),
        ("eigen-organisatie", Nodes.Maybe(conditions.OwnOrganisation)),
        ("signaalsoort", Nodes.Many(conditions.SignalKinds)));

    private static Node? Askers(IReadOnlyList<Asker> askers) => Nodes.Many(askers.Select(a => a.ToString()));

    private static Node? Subjects(IReadOnlyList<SubjectKind> subjects) => Nodes.Many(subjects.Select(s => Nodes.Text(Words.Format(s))));

    private static TextNode Of(CaseRequirement required) =>
        required.Pattern is { } pattern ? Nodes.Text(pattern) : Nodes.Literal("true");
}
