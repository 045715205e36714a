using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Startup;

namespace Bekend.Gateway.Tests.Startup;

/// <summary>Configuration that is wrong stops the start, and says everything at once.</summary>
public sealed class StartTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public void Lists_EveryWrongOptionAtOnce()
    {
        var faults = FaultsOf(
            "--Identity:Issuer=http://far.example/",
            "--Identity:TokenLifetime=07:00:00",
            "--Identity:ClientsFile=/nergens/clients.json",
            "--Covenants:RefreshInterval=00:00:00",
            "--Covenants:Signers:1=geen sleutel",
            "--Disclosure:Origin=een naam",
            "--Questions:Lifetime=00:00:01",
            "--Questions:ApprovalLifetime=8.00:00:00",
            "--Forwarding:ProbeInterval=00:00:00",
            "--Forwarding:KeyHolder:SecretFile=/nergens/geheim",
            "--Forwarding:Index:Addresses:0=http://10.0.0.1:80",
            "--Forwarding:Index:Timeout=01:00:00",
            "--Questions:Lifetijd=00:10:00");

        string[] named =
        [
            "must be https", "must not end with a slash", "TokenLifetime", "clients.json", "RefreshInterval", "signer 2", "Disclosure:Origin", "Lifetime",
            "ApprovalLifetime", "ProbeInterval", "/nergens/geheim", "http://10.0.0.1:80", "Timeout", "Lifetijd",
        ];
        Assert.All(named, name => Assert.Contains(faults, fault => fault.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("--Identity:Isuer=x", "Isuer")]
    [InlineData("--Covenants:Map=x", "Map")]
    [InlineData("--Disclosure:Oorsprong=x", "Oorsprong")]
    [InlineData("--Organisations:Bestand=x", "Bestand")]
    [InlineData("--Forwarding:Index:Adres=x", "Adres")]
    [InlineData("--Forwarding:Ledger:Addresses:0=x", "Ledger")]
    public void Refuses_AnUnknownKey(string argument, string key) =>
        Assert.Contains(FaultsOf(argument), fault => fault.Contains(key, StringComparison.Ordinal));

    [Fact]
    public void Says_WhereACovenantIsWrong()
    {
        var faults = FaultsOfCovenants(text => text.Replace("doel: triage", "doel: triagge", StringComparison.Ordinal));

        Assert.Contains(faults, fault => fault.StartsWith("een.yaml:", StringComparison.Ordinal) && fault.Contains("`triagge`", StringComparison.Ordinal));
        Assert.True(faults.Count > 1);
    }

    [Fact]
    public void Refuses_AMemberWithoutOin()
    {
        var faults = FaultsOfCovenants(text => text.Replace("leden: {politie: \"00000099000000006000\"}", "leden: [politie]", StringComparison.Ordinal));

        Assert.Contains(faults, fault => fault.Contains("member `politie` has no OIN", StringComparison.Ordinal));
    }

    [Fact]
    public void Refuses_TwoTextsUnderOneVersion()
    {
        var folder = Directory.CreateTempSubdirectory("bekend-covenants-").FullName;
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, "riec-voorbeeld.yaml"));
        TestSigners.Write(folder, "een.yaml", text);
        TestSigners.Write(folder, "twee.yaml", text + "# anders\n");

        var fault = Assert.Single(FaultsOf($"--Covenants:Folder={folder}"));

        Assert.StartsWith("twee.yaml: this version was published with another text", fault, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Refuses_CovenantsThatTwoPeopleDidNotSign()
    {
        var folder = Directory.CreateTempSubdirectory("bekend-covenants-").FullName;
        string[] names = ["overlast-voorbeeldstad.yaml", "adresfraude-voorbeeldstad.yaml", "riec-voorbeeld.yaml"];
        var texts = names.Select(name => File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, name))).ToList();
        for (var i = 0; i < names.Length; i++)
        {
            File.WriteAllText(Path.Combine(folder, names[i]), texts[i]);
        }

        File.WriteAllText(Path.Combine(folder, names[1] + ".note"), TestSigners.Sign(texts[1], TestSigners.Officer, TestSigners.Stranger));
        File.WriteAllText(Path.Combine(folder, names[2] + ".note"), TestSigners.Sign(texts[0], TestSigners.Officer, TestSigners.Manager));

        var faults = FaultsOf($"--Covenants:Folder={folder}");

        Assert.Equal(3, faults.Count);
        Assert.Contains(faults, fault => fault.StartsWith(names[0] + ": its signatures are not a signed note", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith(names[1] + ": signed by 1 of the people", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith(names[2] + ": the signatures are under another text", StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("{\"clients\":[{\"clientId\":\"a\"}]}")]
    [InlineData("{\"clients\":[{\"clientId\":\"a\",\"organisatie\":\"5\",\"rollen\":[],\"publicKey\":{\"kty\":\"EC\"}}]}")]
    [InlineData("{\"clients\":[{\"clientId\":\"a\",\"organisatie\":\"00000099000000001000\",\"rollen\":[],\"publicKey\":{\"kty\":\"oct\",\"k\":\"AAAA\"}}]}")]
    [InlineData("{\"clients\":[{\"clientId\":\"a\",\"organisatie\":\"00000099000000001000\",\"rollen\":[],\"publicKey\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"d\":\"AA\"}}]}")]
    public void Refuses_ARegisterOfClientsThatIsNotRight(string json)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json);

        Assert.Contains(FaultsOf($"--Identity:ClientsFile={file}"), fault => fault.StartsWith(file, StringComparison.Ordinal));
        File.Delete(file);
    }

    [Fact]
    public void Lists_TheFaultsOfEveryFileAtOnce()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{");

        var faults = FaultsOf("--Covenants:Folder=/nergens", $"--Identity:ClientsFile={file}", "--Organisations:File=/nergens/organisaties.json");

        Assert.Contains(faults, fault => fault.Contains("/nergens`", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith(file, StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("organisaties.json", StringComparison.Ordinal));
        File.Delete(file);
    }

    private IReadOnlyList<string> FaultsOfCovenants(Func<string, string> change)
    {
        var folder = Directory.CreateTempSubdirectory("bekend-covenants-").FullName;
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Covenants, "overlast-voorbeeldstad.yaml"));
        Assert.NotEqual(text, change(text));
        TestSigners.Write(folder, "een.yaml", change(text));
        var faults = FaultsOf($"--Covenants:Folder={folder}");
        Directory.Delete(folder, recursive: true);
        return faults;
    }

    private IReadOnlyList<string> FaultsOf(params string[] arguments)
    {
        var data = Directory.CreateTempSubdirectory("bekend-start-").FullName;
        try
        {
            var exception = Assert.Throws<StartupFaultsException>(() =>
                ServiceHost.Build(GatewayProgram.Service, _all.GatewayArguments([$"--Storage:Folder={data}", .. arguments])));
            return exception.Faults;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
