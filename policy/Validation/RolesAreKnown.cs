using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A role named with a party is one of that party's roles, and a party without roles is not named as asking.</summary>
internal sealed class RolesAreKnown : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var parties = draft.Parties.ToDictionary(p => p.Party.Name, p => p.Party, StringComparer.Ordinal);
        foreach (var asker in draft.Askers)
        {
            if (!parties.TryGetValue(asker.Value.Party, out var party))
            {
                continue;
            }

            if (asker.Value.Role is null && party.Roles.Count == 0)
            {
                faults.As(Codes.UnknownParty).Add(asker.Mark, $"party {Quote.Of(party.Name)} has no roles (`rollen`) and cannot ask");
            }
            else if (asker.Value.Role is { } role && !party.Roles.Contains(role, StringComparer.Ordinal))
            {
                faults.As(Codes.UnknownParty).AddUnknown(asker.Mark, $"role of party {Quote.Of(party.Name)}:", role, party.Roles);
            }
        }
    }
}
