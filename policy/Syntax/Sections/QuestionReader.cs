using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `vraag` of a covenant test. What it leaves out: level hit, a person, an adult, one person asking, not weighed.</summary>
internal static class QuestionReader
{
    public static DecisionRequest? Read(Node? node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, TestSections.Question, faults) is not { } map)
        {
            return null;
        }

        var asker = ReadAsker(map.Get("wie"), context);
        return new DecisionRequest
        {
            AskerParty = asker?.Party ?? string.Empty,
            AskerRole = asker?.Role ?? string.Empty,
            AskedParty = Refer(ReferenceKind.Party, map.Get("bij"), context) ?? string.Empty,
            Purpose = Refer(ReferenceKind.Purpose, map.Get("doel"), context) ?? string.Empty,
            LegalBasis = Refer(ReferenceKind.LegalBasis, map.Get("grondslag"), context) ?? string.Empty,
            Case = Values.Text(map.Get("zaak"), faults),
            Time = MomentReader.Read(map.Get("tijd"), faults) ?? default,
            DetailLevel = Values.Word(map.Get("ziet"), "level", Words.DetailLevels, faults) ?? DetailLevel.Hit,
            Subject = Values.Word(map.Get("soort"), "kind of subject", Words.SubjectKinds, faults) ?? SubjectKind.Person,
            IsAdult = ReadAge(map.Get("meerderjarig"), faults),
            Approvals = Values.Integer(map.Get("vier-ogen"), 1, Limits.MaxTestApprovals, faults) ?? 1,
            IsWeighed = Values.Boolean(map.Get("weging"), faults),
            OwnOrganisation = Values.Boolean(map.Get("eigen-organisatie"), faults) ?? false,
            SignalKind = Refer(ReferenceKind.SignalKind, map.Get("signaalsoort"), context),
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
