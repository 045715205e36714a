using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads `mits` of a rule.</summary>
internal static class RuleConditionsReader
{
    /// <summary>Most persons a rule may demand behind one question.</summary>
    private const int MaxApprovals = 9;

    private static readonly RuleConditions None = new(null, [], 1, null, null, null, []);

    public static RuleConditions Read(Node? node, SectionContext context)
    {
        var faults = context.Faults;
        if (MapReader.Open(
            node, faults, "zaak", "tijd", "vier-ogen", "meerderjarig", "weging", "eigen-organisatie", "soort", "signaalsoort") is not { } map)
        {
            return None;
        }

        return new RuleConditions(
            CaseRequirementReader.Read(map.Optional("zaak"), faults),
            WindowReferences.Read(map.Optional("tijd"), context),
            Values.Integer(map.Optional("vier-ogen"), 2, MaxApprovals, faults) ?? 1,
            Values.Boolean(map.Optional("meerderjarig"), faults),
            Values.Boolean(map.Optional("weging"), faults),
            Values.Boolean(map.Optional("eigen-organisatie"), faults),
            [.. ManyValues.Words(map.Optional("soort"), "kind of subject", Words.SubjectKinds, faults).Select(s => s.Value)])
        {
            SignalKinds = context.Refer(ReferenceKind.SignalKind, ManyValues.Texts(map.Optional("signaalsoort"), faults)),
        };
    }
}
