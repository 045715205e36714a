using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;

namespace Bekend.Gateway.Tests.Support;

/// <summary>The connectors of the tests. Each has the roles that the example covenants give its organisation.</summary>
internal sealed class TestClients
{
    /// <summary>A second connector of the police.</summary>
    public const string PoliceColleague = "politie-2";

    /// <summary>A connector of a corporation that may ask and not register.</summary>
    public const string AskerOnly = "corporatie-a-vrager";

    /// <summary>An organisation that signed no covenant at all.</summary>
    public const string Outsider = "buitenstaander";

    /// <summary>A privacy officer who guards all but the covenant of <see cref="OtherOfficer"/>.</summary>
    public const string Officer = "fg";

    /// <summary>A privacy officer who guards one covenant.</summary>
    public const string OtherOfficer = "fg-riec";

    /// <summary>A privacy officer who guards none.</summary>
    public const string IdleOfficer = "fg-zonder";

    /// <summary>Who manages the installation.</summary>
    public const string Manager = "beheer";

    private static readonly (string Id, string Oin)[] Organisations =
    [
        ("corporatie-a", Oins.CorporationA),
        ("corporatie-b", Oins.CorporationB),
        ("zorg-a", Oins.CareA),
        ("zorg-b", Oins.CareB),
        ("gemeente", Oins.Municipality),
        ("politie", Oins.Police),
        (PoliceColleague, Oins.Police),
        ("om", Oins.Prosecution),
        ("belastingdienst", Oins.Tax),
    ];

    private readonly Dictionary<string, TestClient> _clients;

    public TestClients()
    {
        var covenants = Directory.GetFiles(RepositoryFiles.Covenants, "*.yaml")
            .Select(file => CovenantReader.Read(file, File.ReadAllText(file)).Covenant!).ToList();
        _clients = Organisations.Select(item => new TestClient(item.Id, item.Oin, RolesOf(item.Oin, covenants)))
            .Append(new(AskerOnly, Oins.CorporationA, ["consulent"]))
            .Append(new(Outsider, Oins.Outsider, ["consulent", "registreerder"]))
            .Append(new(Officer, Oins.Municipality, ["fg"], Connector.Overlast, "adresfraude-voorbeeldstad"))
            .Append(new(OtherOfficer, Oins.Police, ["fg"], Connector.Riec))
            .Append(new(Manager, Oins.Municipality, ["beheerder"]))
            .Append(new(IdleOfficer, Oins.Municipality, ["fg"]))
            .ToDictionary(client => client.Id, StringComparer.Ordinal);
    }

    public IEnumerable<TestClient> All => _clients.Values;

    public TestClient this[string id] => _clients[id];

    private static List<string> RolesOf(string oin, List<Covenant> covenants) =>
        [.. covenants.SelectMany(covenant => covenant.PartyOf(new Oin(oin))?.Roles ?? []).Append("registreerder").Distinct()];
}
