using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A party names each of its roles once.</summary>
internal sealed class RolesAreUnique : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        foreach (var party in draft.Parties)
        {
            foreach (var role in party.Party.Roles.GroupBy(r => r, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                faults.Add(party.Mark, $"party {Quote.Of(party.Party.Name)} names role {Quote.Of(role.Key)} twice");
            }
        }
    }
}
