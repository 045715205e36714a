using System.Text.Json.Nodes;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>The seed file: what it makes, and what it may not hold.</summary>
public abstract class SeedContract(InstallationFixture shared)
{
    private const string Secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private const string Password = "een lange zin met zeep";

    private readonly Installation _all = shared.Running;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Makes_EachAccountOnce_WhenTwoGatewaysStartAtOnce_AndKeepsIt()
    {
        await using var own = await shared.StartOwnAsync();
        var file = Write(own.Folder, Account("jan", "toezicht", new JsonArray("riec-voorbeeld")), Account("piet"));
        await own.StopGatewayAsync();
        var others = Enumerable.Range(0, 2)
            .Select(_ => ServiceHost.Build(GatewayProgram.Service, own.GatewayArguments($"--Accounts:SeedFile={file}"))).ToList();
        await Task.WhenAll(others.Select(gateway => gateway.StartAsync(Cancel)));
        foreach (var gateway in others)
        {
            await gateway.DisposeAsync();
        }

        var hashes = Read(own);
        Assert.Equal(["jan", "piet"], hashes.Keys);
        Assert.Equal("consulent,riec-voorbeeld", Claims(own, "jan"));
        var changed = Write(own.Folder, Account("jan", "wachtwoord", "een heel ander geheim"), Account("piet"));
        await own.StartGatewayAsync(null, $"--Accounts:SeedFile={changed}");
        Assert.Equal(hashes, Read(own));
    }

    [Fact]
    public void Lists_EveryFault_AndQuotesNoSecret()
    {
        var file = Write(
            _all.Folder,
            Account("jan", "wachtwoord", "te-kort-7Q"),
            Account("jan", "totp", "geen-base32-7Q!"),
            Account("p i e t", "organisatie", "7Q"),
            Account("kees", "rollen", new JsonArray()),
            Account("anna", "rollen", new JsonArray("Consulent 7Q")),
            Account("wim", "toezicht", "7Q"),
            Account("els", "totp", "MFRGG"),
            Account("els7Q", "rol", "7Q"),
            Account("bob", "naam", 7));

        var faults = FaultsOf(file);

        string[] expected =
        [
            "accounts[0]: `wachtwoord` must have 12", "accounts[1]: `totp` must be base32", "accounts[2]: `gebruiker` must have letters",
            "accounts[2]: `organisatie` must be an OIN", "accounts[3]: `rollen` must be a list", "accounts[4]: `rollen` must hold lower-case",
            "accounts[5]: `toezicht` must be a list", "accounts[6]: `totp` must be base32", "accounts[7]: has a field that means nothing",
            "accounts[8]: `naam` is required", "a `gebruiker` is there twice",
        ];
        Assert.All(expected, text => Assert.Contains(faults, fault => fault.Contains(text, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, faults.Count);
        Assert.DoesNotContain("7Q", string.Join('\n', faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"accounts\":{}}")]
    [InlineData("{\"accounts\":[{\"wachtwoord\":\"geheim-7Q\",\"wachtwoord\":\"geheim-7Q\"}]}")]
    public void Refuses_WhatIsNoSuchFile(string content)
    {
        var file = Path.Combine(_all.Folder, $"{Guid.NewGuid():N}.json");
        WritePrivate(file, content);

        Assert.DoesNotContain("7Q", Assert.Single(FaultsOf(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_AFileThatOthersCanRead_OrIsNotThere()
    {
        if (!OperatingSystem.IsWindows())
        {
            var file = Write(_all.Folder, Account("jan"));
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
            Assert.Contains("chmod 600", Assert.Single(FaultsOf(file)), StringComparison.Ordinal);
        }

        Assert.Contains("does not exist", Assert.Single(FaultsOf("/nergens/accounts.json")), StringComparison.Ordinal);
    }

    private static JsonObject Account(string user, string? field = null, JsonNode? value = null)
    {
        var account = new JsonObject
        {
            ["gebruiker"] = user,
            ["naam"] = "Iemand",
            ["organisatie"] = Oins.CorporationA,
            ["rollen"] = new JsonArray("consulent"),
            ["wachtwoord"] = Password,
            ["totp"] = Secret,
        };
        if (field is not null)
        {
            account[field] = value;
        }

        return account;
    }

    private static string Write(string folder, params JsonObject[] accounts)
    {
        var file = Path.Combine(folder, $"accounts-{Guid.NewGuid():N}.json");
        WritePrivate(file, new JsonObject { ["accounts"] = new JsonArray([.. accounts]) }.ToJsonString());
        return file;
    }

    private static void WritePrivate(string file, string content)
    {
        File.WriteAllText(file, content);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static SortedDictionary<string, string> Read(Installation installation)
    {
        using var connection = installation.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT user_name, password_hash FROM accounts";
        using var reader = command.ExecuteReader();
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            hashes.Add(reader.GetString(0), reader.GetString(1));
        }

        return hashes;
    }

    private static string Claims(Installation installation, string user)
    {
        using var connection = installation.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT claim_value FROM account_claims JOIN accounts ON accounts.id = user_id WHERE user_name = '{user}' ORDER BY claim_value";
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return string.Join(',', values);
    }

    private IReadOnlyList<string> FaultsOf(string file) => Assert.Throws<StartupFaultsException>(
        () => ServiceHost.Build(GatewayProgram.Service, _all.GatewayArguments($"--Accounts:SeedFile={file}"))).Faults;
}
