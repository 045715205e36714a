using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>A party under a duty of secrecy is asked only on bases that lift it.</summary>
/// <remarks>
/// A basis lifts a duty when it says so (`doorbreekt`), when it names the law that imposes it, when the person consents (AVG 6.1.a, 9.2.a), or
/// when it is a matter of life (6.1.d, 9.2.c). Police and justice are the matter of <see cref="PoliceDataHaveTheirLaw"/>.
/// </remarks>
internal sealed class SecrecyIsLifted : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        foreach (var rule in subject.Draft.Rules)
        {
            foreach (var party in rule.Rule.Asked.Select(name => subject.Covenant.FindParty(name)!))
            {
                foreach (var basis in rule.LegalBases)
                {
                    foreach (var duty in party.Secrecy.Where(duty => !Lifts(subject.Covenant.FindLegalBasis(basis.Value)!, party, duty)))
                    {
                        warnings.As(Codes.SecrecyNotLifted).Add(
                            basis.Mark, $"rule `{rule.Id.Value}` asks `{party.Name}` on legal basis `{basis.Value}`, which does not lift its secrecy ({duty})");
                    }
                }
            }
        }
    }

    private static bool Lifts(LegalBasis basis, Party party, string duty)
    {
        var imposing = LawNames.In(duty).ToList();
        return imposing.Exists(name => name is "wpg" or "wjsg")
            || basis.Lifts.Contains(party.Name, StringComparer.Ordinal)
            || basis.Avg is "6.1.a" or "6.1.d"
            || basis.Avg9 is "9.2.a" or "9.2.c"
            || LawNames.Of(basis).Overlaps(imposing);
    }
}
