using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>Data of police and justice are given on a basis in their own law, or on one that says to lift it.</summary>
/// <remarks>Sources: Wpg article 7 and Wjsg article 52: these data leave the domain only where the law itself says so.</remarks>
internal sealed class PoliceDataHaveTheirLaw : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        foreach (var rule in subject.Draft.Rules)
        {
            foreach (var party in rule.Rule.Asked.Select(name => subject.Covenant.FindParty(name)!))
            {
                foreach (var basis in rule.LegalBases.Where(b => LawOf(party) is { } law && !Allows(subject.Covenant.FindLegalBasis(b.Value)!, party, law)))
                {
                    warnings.As(Codes.PoliceData).Add(
                        basis.Mark, $"rule `{rule.Id.Value}` asks `{party.Name}` on legal basis `{basis.Value}`, which names neither Wpg nor Wjsg nor says that it lifts their secrecy (`doorbreekt`)");
                }
            }
        }
    }

    /// <summary>Whether the party's data fall under the Wpg or the Wjsg: by its duty of secrecy, or by its name.</summary>
    public static string? LawOf(Party party) => party.Secrecy.SelectMany(LawNames.In).FirstOrDefault(name => name is "wpg" or "wjsg") ?? party.Name switch
    {
        "politie" or "kmar" => "wpg",
        "om" => "wjsg",
        _ => null,
    };

    private static bool Allows(LegalBasis basis, Party party, string law) =>
        basis.Lifts.Contains(party.Name, StringComparer.Ordinal) || LawNames.Of(basis).Contains(law);
}
