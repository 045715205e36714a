using System.Collections.Immutable;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>A public authority does not rest its tasks on a legitimate interest.</summary>
/// <remarks>Source: AVG article 6(1), last sentence.</remarks>
internal sealed class PublicAuthoritiesHaveATask : ILintRule
{
    private const string LegitimateInterest = "6.1.f";

    /// <summary>Parties that are public authorities by their name, when the file does not say otherwise (`overheid`).</summary>
    private static readonly ImmutableArray<string> Names =
    [
        "gemeente", "provincie", "waterschap", "rijk", "politie", "om", "fiscus", "belastingdienst", "douane", "fiod", "uwv", "svb", "ind", "kmar",
    ];

    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        foreach (var rule in subject.Draft.Rules)
        {
            var authority = rule.Rule.Askers.Select(asker => subject.Covenant.FindParty(asker.Party)!).FirstOrDefault(IsPublicAuthority);
            foreach (var basis in rule.LegalBases.Where(b => subject.Covenant.FindLegalBasis(b.Value)!.Avg == LegitimateInterest && authority is not null))
            {
                errors.As(Codes.PublicAuthorityInterest).Add(
                    basis.Mark, $"rule `{rule.Id.Value}` lets public authority `{authority!.Name}` ask on legal basis `{basis.Value}`, a legitimate interest ({LegitimateInterest})");
            }
        }
    }

    private static bool IsPublicAuthority(Party party) => party.IsPublicAuthority ?? Names.Contains(party.Name, StringComparer.Ordinal);
}
