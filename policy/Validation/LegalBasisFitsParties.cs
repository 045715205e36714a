using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A legal basis reserved for some parties is used only where all who ask, or all who are asked, or all who are told, are among them.</summary>
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
                    Add("rule", rule.Id, basis, parties);
                }
            }
        }

        // Each of them is told: none may be without the basis.
        foreach (var notice in draft.MatchNotices)
        {
            if (notice.LegalBasis is { } basis
                && reserved.TryGetValue(basis.Value, out var parties)
                && !notice.Notice.Between.All(parties.Contains))
            {
                Add("notice", notice.Id, basis, parties);
            }
        }

        void Add(string what, Located<string> id, Located<string> basis, HashSet<string> parties) => faults.As(Codes.BasisOfOthers).Add(
            basis.Mark,
            $"{what} {Quote.Of(id.Value)} uses legal basis {Quote.Of(basis.Value)}, which is only for {string.Join(", ", parties.Order(StringComparer.Ordinal).Select(p => $"{Quote.Of(p)}"))}");
    }
}
