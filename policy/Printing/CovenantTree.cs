using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Printing;

/// <summary>A covenant as the tree of a file, in the order of the grammar.</summary>
internal static class CovenantTree
{
    public static MapNode Of(Covenant covenant) => Nodes.Map(
        ("convenant", Nodes.Text(covenant.Id.Value)),
        ("versie", Nodes.Literal(covenant.Version)),
        ("titel", Nodes.Text(covenant.Title)),
        ("toelichting", Nodes.Maybe(covenant.Explanation)),
        ("geldig", Nodes.Map(("van", Nodes.Day(covenant.ValidFrom)), ("tot", Nodes.Day(covenant.ValidTo)))),
        ("bron", covenant.Source is { } source ? Of(source) : null),
        ("partijen", Named(covenant.Parties, p => p.Name, PartTrees.Of)),
        ("grondslagen", Named(covenant.LegalBases, b => b.Name, PartTrees.Of)),
        ("doelen", Named(covenant.Purposes, p => p.Name, PartTrees.Of)),
        ("trappen", Nodes.Many(covenant.DetailLevels.Select(l => Nodes.Text(Words.Format(l))))),
        ("tijden", Named(covenant.TimeWindows, w => w.Name, PartTrees.Of)),
        ("signalen", Named(covenant.SignalKinds, k => k.Name, PartTrees.Of)),
        ("regels", Nodes.List(covenant.Rules.Select(ClauseTrees.Of))),
        ("verboden", covenant.Forbids.Count == 0 ? null : Nodes.List(covenant.Forbids.Select(ClauseTrees.Of))),
        ("meldingen", covenant.MatchNotices.Count == 0 ? null : Nodes.List(covenant.MatchNotices.Select(ClauseTrees.Of))),
        ("quota", covenant.Quotas.Count == 0 ? null : Nodes.List(covenant.Quotas.Select(Of))),
        ("bewaren", Of(covenant.Retention)),
        ("betrokkene", covenant.SubjectNotice is { } notice ? Of(notice) : null),
        ("tests", Nodes.List(covenant.Tests.Select(TestTrees.Of))));

    private static MapNode? Named<T>(IReadOnlyList<T> things, Func<T, string> name, Func<T, MapNode> tree) =>
        Nodes.MaybeMap(things.Select(thing => (name(thing), (Node?)tree(thing))));

    private static MapNode Of(CovenantSource source) => Nodes.Map(
        ("document", Nodes.Maybe(source.Document)),
        ("sha256", Nodes.Maybe(source.Sha256)),
        ("fg-advies", source.PrivacyOfficerAdvice is { } advice ? Nodes.Day(advice) : null),
        ("dpia", Nodes.Maybe(source.Dpia)),
        ("wet", Nodes.Maybe(source.Law)));

    private static MapNode Of(Quota quota) => Nodes.Map(
        ("per", Nodes.Text(Words.Format(quota.Per))),
        ("max", Nodes.Number(quota.Max)),
        ("venster", Nodes.Period(quota.Window)));

    private static MapNode Of(Retention retention) => Nodes.Map(
        ("vraag", Nodes.Period(retention.Question)),
        ("antwoord", Nodes.Period(retention.Answer)),
        ("zaakkoppeling", Nodes.Period(retention.CaseLink)),
        ("logboek", Nodes.Period(retention.Log)));

    private static MapNode Of(SubjectNotice notice) => Nodes.Map(
        ("informeren", Nodes.Text(notice.Inform switch
        {
            InformDuty.Within within => $"binnen {within.Period}",
            InformDuty.AtFirstContact => "bij eerste contact",
            InformDuty.Postponed => "uitgesteld",
            _ => throw new InvalidOperationException("An unknown duty to inform."),
        })),
        ("uitzondering", Nodes.Maybe(notice.Exception)),
        ("uitstel-tot", notice.PostponedUntil switch
        {
            NoticeEnd.OnDay end => Nodes.Day(end.Day),
            NoticeEnd.Later end => Nodes.Period(end.Period),
            null => null,
            _ => throw new InvalidOperationException("An unknown end."),
        }));
}
