using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
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
                    faults.As(Codes.BasisOfOthers).Add(
                        basis.Mark,
                        $"rule {Quote.Of(rule.Id.Value)} uses legal basis {Quote.Of(basis.Value)}, which is only for {string.Join(", ", parties.Order(StringComparer.Ordinal).Select(p => $"{Quote.Of(p)}"))}");
                }
            }
        }
    }
}
