using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>An organisation, by name and by OIN, belongs to one party; otherwise its rights would be anyone's guess.</summary>
internal sealed class MembersAreUnique : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var oins = new Dictionary<Oin, string>();
        foreach (var party in draft.Parties)
        {
            foreach (var member in party.Members)
            {
                if (!names.TryAdd(member.Value.Name, party.Party.Name))
                {
                    faults.Add(member.Mark, $"member {Quote.Of(member.Value.Name)} is already in party {Quote.Of(names[member.Value.Name])}");
                }
                else if (member.Value.Oin is { } oin && !oins.TryAdd(oin, party.Party.Name))
                {
                    faults.Add(member.Mark, $"OIN `{oin}` is already in party {Quote.Of(oins[oin])}");
                }
            }
        }
    }
}
