using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A role named with a party is one of that party's roles.</summary>
internal sealed class RolesAreKnown : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var parties = draft.Parties.ToDictionary(p => p.Party.Name, p => p.Party, StringComparer.Ordinal);
        foreach (var asker in draft.Askers)
        {
            if (asker.Value.Role is { } role
                && parties.TryGetValue(asker.Value.Party, out var party)
                && !party.Roles.Contains(role, StringComparer.Ordinal))
            {
                faults.AddUnknown(asker.Mark, $"role of party `{party.Name}`:", role, party.Roles);
            }
        }
    }
}
