using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `partijen`.</summary>
internal static class PartyReader
{
    public static PartyDraft? Read(TextNode name, Node node, FaultList faults)
    {
        if (MapReader.Open(node, faults, "leden", "rollen", "geheimhouding", "overheid") is not { } map)
        {
            return null;
        }

        var members = MemberReader.Read(map.Required("leden", $"party `{name.Text}` has no members (`leden`)"), faults);
        var roles = ManyValues.Items(map.Optional("rollen"), faults)
            .Select(n => Values.Name(n, faults))
            .OfType<string>()
            .ToList();
        var secrecy = ManyValues.Texts(map.Optional("geheimhouding"), faults);
        var party = new Party(name.Text, [.. members.Select(m => m.Value)], roles, [.. secrecy.Select(s => s.Value)])
        {
            IsPublicAuthority = Values.Boolean(map.Optional("overheid"), faults),
        };
        return new PartyDraft(party, name.Mark, members);
    }
}
