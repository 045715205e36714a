using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `mits` of a rule.</summary>
internal static class RuleConditionsReader
{
    private static readonly RuleConditions None = new(null, [], 1, null, null, null, []);

    public static RuleConditions Read(Node? node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(node, ClauseSections.RuleConditions, faults) is not { } map)
        {
            return None;
        }

        return new RuleConditions(
            CaseRequirementReader.Read(map.Get("zaak"), faults),
            WindowReferences.Read(map.Get("tijd"), context),
            Values.Integer(map.Get("vier-ogen"), 2, Limits.MaxApprovals, faults) ?? 1,
            Values.Boolean(map.Get("meerderjarig"), faults),
            Values.Boolean(map.Get("weging"), faults),
            Values.Boolean(map.Get("eigen-organisatie"), faults),
            [.. ManyValues.Words(map.Get("soort"), "kind of subject", Words.SubjectKinds, faults).Select(s => s.Value)])
        {
            SignalKinds = context.Refer(ReferenceKind.SignalKind, ManyValues.Texts(map.Get("signaalsoort"), faults)),
        };
    }
}
