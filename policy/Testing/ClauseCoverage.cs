using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing;

/// <summary>How often the tests of a covenant come to one rule or forbid.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Decides">Tests that the rule permits, by itself or with others, or that the forbid strikes.</param>
/// <param name="Nearest">Tests that no rule permits and to which this rule comes nearest; 0 for a forbid.</param>
public sealed record ClauseCoverage(string Id, int Decides, int Nearest)
{
    /// <summary>Counts for every rule, then for every forbid, each in id order.</summary>
    /// <param name="covenant">Any covenant.</param>
    public static IReadOnlyList<ClauseCoverage> Of(Covenant covenant)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        var decisions = CovenantTester.Run(covenant).Select(result => result.Decision).ToList();
        var permits = decisions.OfType<Decision.Permit>().SelectMany(permit => permit.Rules).CountBy(rule => rule.Id).ToDictionary();
        var denials = decisions.OfType<Decision.Deny>().ToList();
        var nearest = denials.Select(deny => deny.Nearest).OfType<Provision>().CountBy(rule => rule.Id).ToDictionary();
        var struck = denials.SelectMany(deny => deny.Forbids).CountBy(forbid => forbid.Id).ToDictionary();
        return
        [
            .. covenant.RulesById.Select(rule => new ClauseCoverage(rule.Id, permits.GetValueOrDefault(rule.Id), nearest.GetValueOrDefault(rule.Id))),
            .. covenant.ForbidsById.Select(forbid => new ClauseCoverage(forbid.Id, struck.GetValueOrDefault(forbid.Id), 0)),
        ];
    }
}
