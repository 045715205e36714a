using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `regels`.</summary>
internal static class RuleReader
{
    public static RuleDraft? Read(Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, ClauseSections.Rule, faults) is not { } map)
        {
            return null;
        }

        var id = ClauseIdReader.Read(map, faults);
        var bases = ManyValues.Texts(map.Get("grondslag"), faults);
        var seesNode = map.Get("ziet");
        var sees = Values.Word(seesNode, "level", Words.DetailLevels, faults);
        var rule = new Rule(
            id.Value,
            Values.Text(map.Get("artikel"), faults) ?? string.Empty,
            AskerReader.ReadMany(map.Get("wie"), context),
            context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Get("bij"), faults)),
            context.Refer(ReferenceKind.Purpose, ManyValues.Texts(map.Get("doel"), faults)),
            context.Refer(ReferenceKind.LegalBasis, bases),
            RuleConditionsReader.Read(map.Get("mits"), context),
            sees ?? DetailLevel.Hit,
            SpecialCategoryReader.Read(map.Get("bijzonder"), faults),
            Values.Text(map.Get("vervolg"), faults));
        return new RuleDraft(rule, id, bases, sees is { } level ? new Located<DetailLevel>(level, seesNode!.Mark) : null);
    }
}
