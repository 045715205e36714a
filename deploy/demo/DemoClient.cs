namespace Bekend.Demo;

/// <summary>A program that may call the gateway in the name of an organisation.</summary>
/// <param name="Name">Also its client id and the name of its file.</param>
/// <param name="Guards">Covenants whose privacy officer it works for.</param>
internal sealed record DemoClient(string Name, string Oin, IReadOnlyList<string> Roles, IReadOnlyList<string> Guards)
{
    private static readonly string Municipality = DemoOrganisation.All.Single(organisation => organisation.Name == "gemeente").Oin;

    /// <summary>One for each organisation, one that manages the installation, and one for the privacy officer of all covenants.</summary>
    public static IEnumerable<DemoClient> All =>
    [
        .. DemoOrganisation.All.Select(organisation => new DemoClient(organisation.Name, organisation.Oin, DemoCovenants.RolesOf(organisation), [])),
        new("beheer", Municipality, ["beheerder"], []),
        new("fg", Municipality, ["fg"], [.. DemoCovenants.Ids()]),
    ];
}
