using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `partijen`.</summary>
internal static class PartyReader
{
    public static PartyDraft? Read(TextNode name, Node node, FaultList faults)
    {
        if (MapReader.Open(node, PartSections.Party, faults) is not { } map)
        {
            return null;
        }

        var members = MemberReader.Read(map.Get("leden", $"party {Quote.Of(name.Text)} has no members (`leden`)"), faults);
        var roles = ManyValues.Items(map.Get("rollen"), faults)
            .Select(n => Values.Name(n, faults))
            .OfType<string>()
            .ToList();
        var secrecy = ManyValues.Texts(map.Get("geheimhouding"), faults);
        var party = new Party(name.Text, [.. members.Select(m => m.Value)], roles, [.. secrecy.Select(s => s.Value)])
        {
            IsPublicAuthority = Values.Boolean(map.Get("overheid"), faults),
        };
        return new PartyDraft(party, name.Mark, members);
    }
}
