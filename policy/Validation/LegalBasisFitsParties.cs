using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A legal basis reserved for some parties is used only where all who ask, or all who are asked, are among them.</summary>
internal sealed class LegalBasisFitsParties : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var reserved = draft.LegalBases
            .Select(b => b.Value)
            .Where(b => b.Parties.Count > 0)
            .ToDictionary(b => b.Name, b => b.Parties.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var rule in draft.Rules)
        {
            foreach (var basis in rule.LegalBases)
            {
                if (reserved.TryGetValue(basis.Value, out var parties)
                    && !rule.Rule.Askers.All(a => parties.Contains(a.Party))
                    && !rule.Rule.Asked.All(parties.Contains))
                {
                    faults.Add(
                        basis.Mark,
                        $"rule `{rule.Id.Value}` uses legal basis `{basis.Value}`, which is only for {string.Join(", ", parties.Order(StringComparer.Ordinal).Select(p => $"`{p}`"))}");
                }
            }
        }
    }
}
