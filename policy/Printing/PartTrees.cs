using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Printing;

/// <summary>Parties, legal bases, purposes, windows and signal kinds as trees.</summary>
internal static class PartTrees
{
    public static MapNode Of(Party party) => Nodes.Map(
        ("leden", Members(party.Members)),
        ("rollen", Nodes.Many(party.Roles)),
        ("geheimhouding", Nodes.Many(party.Secrecy)),
        ("overheid", Nodes.Maybe(party.IsPublicAuthority)));

    public static MapNode Of(LegalBasis basis) => Nodes.Map(
        ("avg", Nodes.Maybe(basis.Avg)),
        ("avg9", Nodes.Maybe(basis.Avg9)),
        ("avg10", Nodes.Maybe(basis.Avg10)),
        ("wpg", Nodes.Maybe(basis.Wpg)),
        ("wjsg", Nodes.Maybe(basis.Wjsg)),
        ("wgs", Nodes.Maybe(basis.Wgs)),
        ("awr", Nodes.Maybe(basis.Awr)),
        ("wet", Nodes.Maybe(basis.Law)),
        ("besluit", Nodes.Maybe(basis.Decision)),
        ("partijen", Nodes.Many(basis.Parties)),
        ("doorbreekt", Nodes.Many(basis.Lifts)));

    public static MapNode Of(Purpose purpose) => Nodes.Map(
        ("artikel", Nodes.Text(purpose.Article)),
        ("tekst", Nodes.Text(purpose.Text)),
        ("verwerking", Nodes.Text(purpose.ProcessingActivity)));

    public static MapNode Of(TimeWindow window) => Nodes.Map(
        ("dagen", Nodes.Many(window.Days.Select(Nodes.Number))),
        ("van", Clock(window.From)),
        ("tot", Clock(window.To)),
        ("feestdagen", window.Holidays is { } holidays ? Nodes.Text(Words.Format(holidays)) : null));

    public static MapNode Of(SignalKind kind) => Nodes.Map(
        ("tekst", Nodes.Text(kind.Text)),
        ("soort", Nodes.Many(kind.Subjects.Select(s => Nodes.Text(Words.Format(s))))),
        ("door", Nodes.Many(kind.RegisteredBy)),
        ("bewaren", Nodes.Period(kind.Retention)));

    /// <summary>Name and OIN, or a list where a member has only one of the two.</summary>
    private static Node? Members(IReadOnlyList<Member> members) =>
        members.All(m => m.Oin is not null) && members.Any(m => m.Name != m.Oin!.Value.Value)
            ? Nodes.MaybeMap(members.Select(m => (m.Name, (Node?)Nodes.Text(m.Oin!.Value.Value))))
            : Nodes.Many(members.Select(m => m.Name));

    private static TextNode Clock(TimeSpan time) =>
        Nodes.Text(string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}"));
}
