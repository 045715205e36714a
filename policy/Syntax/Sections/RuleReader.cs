using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `regels`.</summary>
internal static class RuleReader
{
    public static RuleDraft? Read(Node node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(
            node, faults, "id", "artikel", "wie", "bij", "doel", "grondslag", "mits", "ziet", "bijzonder", "vervolg") is not { } map)
        {
            return null;
        }

        var id = ClauseIdReader.Read(map, faults);
        var bases = ManyValues.Texts(map.Required("grondslag"), faults);
        var seesNode = map.Required("ziet");
        var sees = Values.Word(seesNode, "level", Words.DetailLevels, faults);
        var rule = new Rule(
            id.Value,
            Values.Text(map.Required("artikel"), faults) ?? string.Empty,
            AskerReader.ReadMany(map.Required("wie"), context),
            context.Refer(ReferenceKind.Party, ManyValues.Texts(map.Required("bij"), faults)),
            context.Refer(ReferenceKind.Purpose, ManyValues.Texts(map.Required("doel"), faults)),
            context.Refer(ReferenceKind.LegalBasis, bases),
            RuleConditionsReader.Read(map.Optional("mits"), context),
            sees ?? DetailLevel.Hit,
            SpecialCategoryReader.Read(map.Optional("bijzonder"), faults),
            Values.Text(map.Optional("vervolg"), faults));
        return new RuleDraft(rule, id, bases, sees is { } level ? new Located<DetailLevel>(level, seesNode!.Mark) : null);
    }
}
