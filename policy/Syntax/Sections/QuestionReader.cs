using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `vraag` of a covenant test. What it leaves out: level hit, a person, an adult, one person asking, not weighed.</summary>
internal static class QuestionReader
{
    private const int MaxApprovals = 99;

    public static DecisionRequest? Read(Node? node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(
            node,
            faults,
            "wie", "bij", "doel", "grondslag", "zaak", "tijd", "ziet", "soort", "meerderjarig", "vier-ogen", "weging",
            "eigen-organisatie", "signaalsoort") is not { } map)
        {
            return null;
        }

        var asker = ReadAsker(map.Required("wie"), context);
        return new DecisionRequest
        {
            AskerParty = asker?.Party ?? string.Empty,
            AskerRole = asker?.Role ?? string.Empty,
            AskedParty = Refer(ReferenceKind.Party, map.Required("bij"), context) ?? string.Empty,
            Purpose = Refer(ReferenceKind.Purpose, map.Required("doel"), context) ?? string.Empty,
            LegalBasis = Refer(ReferenceKind.LegalBasis, map.Required("grondslag"), context) ?? string.Empty,
            Case = Values.Text(map.Optional("zaak"), faults),
            Time = MomentReader.Read(map.Required("tijd"), faults) ?? default,
            DetailLevel = Values.Word(map.Optional("ziet"), "level", Words.DetailLevels, faults) ?? DetailLevel.Hit,
            Subject = Values.Word(map.Optional("soort"), "kind of subject", Words.SubjectKinds, faults) ?? SubjectKind.Person,
            IsAdult = ReadAge(map.Optional("meerderjarig"), faults),
            Approvals = Values.Integer(map.Optional("vier-ogen"), 1, MaxApprovals, faults) ?? 1,
            IsWeighed = Values.Boolean(map.Optional("weging"), faults),
            OwnOrganisation = Values.Boolean(map.Optional("eigen-organisatie"), faults) ?? false,
            SignalKind = Refer(ReferenceKind.SignalKind, map.Optional("signaalsoort"), context),
        };
    }

    private static Asker? ReadAsker(Node? node, SectionContext context)
    {
        if (Values.Text(node, context.Faults) is not { } text)
        {
            return null;
        }

        var asker = AskerReader.ReadMany(node, context).SingleOrDefault();
        if (asker is { Role: null })
        {
            context.Faults.Add(node!.Mark, $"a question is asked in a role: expected `party/role`, but found {Quote.Of(text)}");
        }

        return asker;
    }

    private static string? Refer(ReferenceKind kind, Node? node, SectionContext context)
    {
        if (Values.Text(node, context.Faults) is not { } name)
        {
            return null;
        }

        context.References.Add(new Reference(kind, name, node!.Mark));
        return name;
    }

    private static bool? ReadAge(Node? node, FaultList faults) => node switch
    {
        null => true,
        TextNode { Text: "onbekend" } => null,
        _ => Values.Boolean(node, faults),
    };
}
