using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `verboden`.</summary>
internal static class ForbidReader
{
    private static readonly ForbidConditions None = new([], [], [], [], [], [], [], null, null, null, null);

    public static ForbidDraft? Read(Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, ClauseSections.Forbid, faults) is not { } map)
        {
            return null;
        }

        var id = ClauseIdReader.Read(map, faults);
        var conditions = map.Get("als");
        var forbid = new Forbid(
            id.Value,
            Values.Text(map.Get("artikel"), faults) ?? string.Empty,
            ReadConditions(conditions, context),
            Values.Text(map.Get("omdat"), faults) ?? string.Empty);
        return new ForbidDraft(forbid, id, conditions?.Mark ?? map.Mark, conditions is not MapNode { Entries.Count: 0 });
    }

    private static ForbidConditions ReadConditions(Node? node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, ClauseSections.ForbidConditions, faults) is not { } map)
        {
            return None;
        }

        return new ForbidConditions(
            AskerReader.ReadMany(map.Get("wie"), context),
            context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Get("bij"), faults)),
            context.Refer(ReferenceKind.Purpose, ManyValues.Texts(map.Get("doel"), faults)),
            context.Refer(ReferenceKind.LegalBasis, ManyValues.Texts(map.Get("grondslag"), faults)),
            [.. ManyValues.Words(map.Get("ziet"), "level", Words.DetailLevels, faults).Select(l => l.Value)],
            [.. ManyValues.Words(map.Get("soort"), "kind of subject", Words.SubjectKinds, faults).Select(s => s.Value)],
            WindowReferences.Read(map.Get("tijd"), context),
            Values.Boolean(map.Get("zaak"), faults),
            Values.Boolean(map.Get("meerderjarig"), faults),
            Values.Boolean(map.Get("weging"), faults),
            Values.Boolean(map.Get("eigen-organisatie"), faults))
        {
            SignalKinds = context.Refer(ReferenceKind.SignalKind, ManyValues.Texts(map.Get("signaalsoort"), faults)),
        };
    }
}
