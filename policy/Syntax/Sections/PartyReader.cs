using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `partijen`.</summary>
internal static class PartyReader
{
    public static PartyDraft? Read(TextNode name, Node node, FaultList faults)
    {
        if (MapReader.Open(node, faults, "leden", "rollen", "geheimhouding") is not { } map)
        {
            return null;
        }

        var members = MemberReader.Read(map.Required("leden", $"party `{name.Text}` has no members (`leden`)"), faults);
        var roles = ManyValues.Items(map.Optional("rollen"), faults)
            .Select(n => Values.Name(n, faults))
            .OfType<string>()
            .ToList();
        var party = new Party(
            name.Text, [.. members.Select(m => m.Value)], roles, Values.Text(map.Optional("geheimhouding"), faults));
        return new PartyDraft(party, name.Mark, members);
    }
}
