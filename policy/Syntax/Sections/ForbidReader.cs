using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `verboden`.</summary>
internal static class ForbidReader
{
    private static readonly ForbidConditions None = new([], [], [], [], [], [], [], null, null, null, null);

    public static ForbidDraft? Read(Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, faults, "id", "artikel", "als", "omdat") is not { } map)
        {
            return null;
        }

        var id = ClauseIdReader.Read(map, faults);
        var conditions = map.Required("als");
        var forbid = new Forbid(
            id.Value,
            Values.Text(map.Required("artikel"), faults) ?? string.Empty,
            ReadConditions(conditions, context),
            Values.Text(map.Required("omdat"), faults) ?? string.Empty);
        return new ForbidDraft(forbid, id, conditions?.Mark ?? map.Mark, conditions is not MapNode { Entries.Count: 0 });
    }

    private static ForbidConditions ReadConditions(Node? node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(
            node,
            faults,
            "wie", "bij", "doel", "grondslag", "ziet", "soort", "tijd", "zaak", "meerderjarig", "weging", "eigen-organisatie",
            "signaalsoort") is not { } map)
        {
            return None;
        }

        return new ForbidConditions(
            AskerReader.ReadMany(map.Optional("wie"), context),
            context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Optional("bij"), faults)),
            context.Refer(ReferenceKind.Purpose, ManyValues.Texts(map.Optional("doel"), faults)),
            context.Refer(ReferenceKind.LegalBasis, ManyValues.Texts(map.Optional("grondslag"), faults)),
            [.. ManyValues.Words(map.Optional("ziet"), "level", Words.DetailLevels, faults).Select(l => l.Value)],
            [.. ManyValues.Words(map.Optional("soort"), "kind of subject", Words.SubjectKinds, faults).Select(s => s.Value)],
            WindowReferences.Read(map.Optional("tijd"), context),
            Values.Boolean(map.Optional("zaak"), faults),
            Values.Boolean(map.Optional("meerderjarig"), faults),
            Values.Boolean(map.Optional("weging"), faults),
            Values.Boolean(map.Optional("eigen-organisatie"), faults))
        {
            SignalKinds = context.Refer(ReferenceKind.SignalKind, ManyValues.Texts(map.Optional("signaalsoort"), faults)),
        };
    }
}
