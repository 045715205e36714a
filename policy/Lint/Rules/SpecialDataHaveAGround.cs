using System.Text.RegularExpressions;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>Special data are given on a ground that lifts the prohibition, and answers of a party under medical secrecy are known to be special.</summary>
/// <remarks>Sources: AVG articles 9(2) and 10; UAVG articles 22 to 33.</remarks>
internal sealed partial class SpecialDataHaveAGround : ILintRule
{
    private const string Health = "gezondheid";
    private const string Criminal = "strafrechtelijk";

    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        foreach (var rule in subject.Draft.Rules)
        {
            foreach (var fault in Faults(rule.Rule, subject.Covenant))
            {
                errors.As(Codes.SpecialGround).Add(rule.Id.Mark, fault);
            }
        }
    }

    private static IEnumerable<string> Faults(Rule rule, Covenant covenant)
    {
        if (rule.SpecialCategory is { } special && !(special.Category == Criminal ? CriminalGround() : SpecialGround()).IsMatch(special.Ground))
        {
            yield return $"rule `{rule.Id}` gives `{special.Category}` data on a ground that names no article for it ({(special.Category == Criminal ? "AVG 10, UAVG 31–33, Wpg or Wjsg" : "AVG 9.2 or UAVG 22–30")})";
        }

        var medical = rule.Asked.FirstOrDefault(party => covenant.FindParty(party)!.Secrecy.Any(LawNames.IsMedical));
        if (medical is not null && rule.SpecialCategory is not { Category: Health })
        {
            yield return $"rule `{rule.Id}` asks `{medical}`, which is under medical secrecy, without saying that the answer is about health (`bijzonder`)";
        }
    }

    [GeneratedRegex(@"\b9\.2\.[a-j]\b|\bUAVG (?:2[2-9]|30)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SpecialGround();

    [GeneratedRegex(@"\bAVG 10\b|\bUAVG 3[1-3]\b|\bWpg\b|\bWjsg\b", RegexOptions.CultureInvariant)]
    private static partial Regex CriminalGround();
}
