using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `meldingen`.</summary>
internal static class MatchNoticeReader
{
    public static MatchNoticeDraft? Read(Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, ClauseSections.MatchNotice, faults) is not { } map)
        {
            return null;
        }

        var id = ClauseIdReader.Read(map, faults);
        var purpose = One(map.Get("doel"), faults);
        var basis = One(map.Get("grondslag"), faults);
        var seesNode = map.Get("ziet");
        var sees = Values.Word(seesNode, "level", Words.DetailLevels, faults);
        var notice = new MatchNotice(
            id.Value,
            Values.Text(map.Get("artikel"), faults) ?? string.Empty,
            context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Get("tussen"), faults)),
            context.Refer(ReferenceKind.SignalKind, ManyValues.Texts(map.Get("signaalsoorten"), faults)),
            Values.Word(map.Get("sterkte"), "strength", Words.NoticeStrengths, faults),
            Refer(ReferenceKind.Purpose, purpose, context),
            Refer(ReferenceKind.LegalBasis, basis, context),
            sees ?? DetailLevel.Hit);
        return new(notice, id, basis, sees is { } level ? new Located<DetailLevel>(level, seesNode!.Mark) : null);
    }

    private static Located<string>? One(Node? node, FaultList faults) =>
        Values.Text(node, faults) is { } text ? new Located<string>(text, node!.Mark) : null;

    private static string Refer(ReferenceKind kind, Located<string>? name, SectionContext context) =>
        name is { } given ? context.Refer(kind, [given])[0] : string.Empty;
}
