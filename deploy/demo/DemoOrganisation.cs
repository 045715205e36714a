namespace Bekend.Demo;

/// <summary>A fictitious organisation (OIN test prefix 00000099).</summary>
/// <param name="Name">Short name, also of its client.</param>
/// <param name="Title">Name as people say it.</param>
/// <param name="Desks">Contact points: id and name; the first is the general one.</param>
internal sealed record DemoOrganisation(string Name, string Oin, string Title, IReadOnlyList<(string Id, string Name)> Desks)
{
    public static IReadOnlyList<DemoOrganisation> All { get; } =
    [
        new("corporatie-a", "00000099000000001000", "Woningcorporatie A", [("balie", "Klantbalie"), ("team-a", "Team leefbaarheid")]),
        new("corporatie-b", "00000099000000002000", "Woningcorporatie B", [("balie", "Klantbalie"), ("team-a", "Team sociaal beheer")]),
        new("zorg-a", "00000099000000003000", "Zorginstelling A", [("balie", "Centrale aanmelding"), ("team-a", "Wijkteam Noord")]),
        new("zorg-b", "00000099000000004000", "Zorginstelling B", [("balie", "Centrale aanmelding"), ("team-a", "Bemoeizorg")]),
        new("gemeente", "00000099000000005000", "Gemeente Voorbeeldstad", [("balie", "Meldpunt woonoverlast"), ("team-a", "Casusregie")]),
        new("politie", "00000099000000006000", "Politie Voorbeeldstad", [("balie", "Wijkagenten"), ("team-a", "Basisteam Centrum")]),
        new("om", "00000099000000007000", "Openbaar Ministerie", [("balie", "Informatiedesk"), ("team-a", "Team ondermijning")]),
        new("belastingdienst", "00000099000000008000", "Belastingdienst", [("balie", "RIEC-coördinatie"), ("team-a", "Team signalen")]),
    ];
}
