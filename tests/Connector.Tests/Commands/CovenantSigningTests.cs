using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Notes;
using Bekend.Policies.Publishing;
using Bekend.Policies.Syntax;

namespace Bekend.Connector.Tests.Commands;

public sealed class CovenantSigningTests : IDisposable
{
    private static readonly string Overlast = SharedFiles.InRepository("deploy", "covenants", "overlast-voorbeeldstad.yaml");

    private readonly Workspace _workspace = new();
    private readonly string _file;

    public CovenantSigningTests() => _file = _workspace.Write("overlast.yaml", Overlast);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Collects_TheSignaturesOfTwoPeople()
    {
        var officer = await NewKeyAsync("fg");
        var manager = await NewKeyAsync("beheer");

        var first = await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("fg"));
        var second = await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("beheer"));
        var again = await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("fg"));

        Assert.All([first, second, again], run => Assert.Equal((ExitCode.Done, ""), (run.Exit, run.Error)));
        Assert.Contains("signed by fg.example\n", first.Out, StringComparison.Ordinal);
        Assert.Contains("signed by fg.example, beheer.example\n", second.Out, StringComparison.Ordinal);
        Assert.StartsWith("overlast-voorbeeldstad 1.0.0, SHA-256 ", first.Out, StringComparison.Ordinal);
        var check = CovenantSigners.Read([officer, manager], out _)!.Check(CovenantReader.Read("x", Overlast).Covenant!, File.ReadAllText(_file + ".note"));
        Assert.Equal(["fg.example", "beheer.example"], Assert.IsType<SignatureCheck.Accepted>(check).By);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task Keeps_TheKeyToItsOwner_AndNeverOverwritesIt()
    {
        await NewKeyAsync("fg");
        var before = await File.ReadAllBytesAsync(PathOf("fg"), TestContext.Current.CancellationToken);

        var again = await _workspace.RunAsync("covenant", "new-key", PathOf("fg"), "--name", "ander.example");

        Assert.Equal(ExitCode.WrongInput, again.Exit);
        Assert.Contains("never overwritten", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(PathOf("fg"), TestContext.Current.CancellationToken));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("fg")));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    public async Task Warns_WhenOthersCanReadTheKey_AndSigns(UnixFileMode mode)
    {
        await NewKeyAsync("fg");
        File.SetUnixFileMode(PathOf("fg"), UnixFileMode.UserRead | mode);

        var run = await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("fg"));

        Assert.Equal((ExitCode.Done, $"warning: other accounts can read `{PathOf("fg")}`, which holds a private key; use chmod 600\n"), (run.Exit, run.Error));
        Assert.True(File.Exists(_file + ".note"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("met spatie")]
    [InlineData("plus+teken")]
    public async Task Refuses_ANameThatIsNone(string name)
    {
        var run = await _workspace.RunAsync("covenant", "new-key", PathOf("fg"), "--name", name);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.False(File.Exists(PathOf("fg")));
    }

    [Fact]
    public async Task Signs_NothingUnderAnotherText()
    {
        await NewKeyAsync("fg");
        await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("fg"));
        var note = File.ReadAllText(_file + ".note");
        File.AppendAllText(_file, "# nog iets\n");

        var run = await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("fg"));

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Contains("changed after it was signed", run.Error, StringComparison.Ordinal);
        Assert.Equal(note, File.ReadAllText(_file + ".note"));
    }

    [Fact]
    public async Task Signs_NothingThatFailsItsOwnTests_OrIsNoCovenant()
    {
        await NewKeyAsync("fg");
        var failing = _workspace.Write("faalt.yaml", Overlast.Replace("nee: zaak\n", "nee: grondslag\n", StringComparison.Ordinal));
        var broken = _workspace.Write("stuk.yaml", Overlast.Replace("doel: casus\n", "doel: cassus\n", StringComparison.Ordinal));

        var first = await _workspace.RunAsync("covenant", "sign", failing, "--key", PathOf("fg"));
        var second = await _workspace.RunAsync("covenant", "sign", broken, "--key", PathOf("fg"));

        Assert.Equal((ExitCode.TestsFailed, ExitCode.WrongInput), (first.Exit, second.Exit));
        Assert.Contains("`cassus`", second.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(failing + ".note") || File.Exists(broken + ".note"));
    }

    [Fact]
    public async Task Refuses_AKeyFileThatIsDamaged_WithoutAWordOfIt()
    {
        await NewKeyAsync("fg");
        var json = JsonNode.Parse(File.ReadAllText(PathOf("fg")))!;
        var seed = (string)json["zaad"]!;
        string[] damaged =
        [
            "",
            "{}",
            "null",
            new JsonObject { ["naam"] = "fg.example", ["sleutel"] = (string)json["sleutel"]!, ["zaad"] = "AAAA" }.ToJsonString(),
            new JsonObject { ["naam"] = "ander.example", ["sleutel"] = (string)json["sleutel"]!, ["zaad"] = seed }.ToJsonString(),
            new JsonObject { ["naam"] = "fg.example", ["sleutel"] = (string)json["sleutel"]!, ["zaad"] = Convert.ToBase64String(new byte[32]) }.ToJsonString(),
            new string(' ', 5000),
        ];
        foreach (var content in damaged)
        {
            var run = await _workspace.RunAsync("covenant", "sign", _file, "--key", _workspace.Write("stuk.key", content));

            Assert.Equal(ExitCode.WrongInput, run.Exit);
            Assert.Contains("The signing key cannot be used", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(seed, run.Out + run.Error, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(_file + ".note"));
    }

    [Fact]
    public async Task Publishes_FileAndSignatures_ByteForByte()
    {
        await NewKeyAsync("fg");
        await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("fg"));
        _workspace.Gateway.Intercept = request => request.Path == "/v1/convenanten"
            ? StubGateway.Json(new JsonObject
            {
                ["id"] = "overlast-voorbeeldstad",
                ["versie"] = "1.0.0",
                ["geldigVan"] = "2027-01-01",
                ["geldigTot"] = "2032-12-31",
                ["sha256"] = "00",
                ["ondertekenaars"] = new JsonArray("fg.example", "beheer.example"),
                ["logIndex"] = 7,
                ["vanKracht"] = false,
            })
            : null;

        var run = await _workspace.RunAsync("covenant", "publish", _file, "--client", _workspace.Profile);
        var json = await _workspace.RunAsync("covenant", "publish", _file, "--client", _workspace.Profile, "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Exit, run.Error));
        Assert.Equal(
            "published overlast-voorbeeldstad 1.0.0, signed by fg.example, beheer.example, in the log at 7\n"
            + "not in force now: it holds from 2027-01-01 to 2032-12-31\n",
            run.Out);
        using var document = JsonDocument.Parse(json.Out);
        Assert.Equal(7, document.RootElement.GetProperty("logIndex").GetInt32());
        var sent = JsonNode.Parse(_workspace.Gateway.SeenAt("/v1/convenanten")[0].Body)!;
        Assert.Equal(Overlast, Decode(sent["bestand"]));
        Assert.True(SignedNote.TryParse(Decode(sent["ondertekening"]), out _));
    }

    [Fact]
    public async Task Says_EveryFaultOfTheGateway()
    {
        await NewKeyAsync("fg");
        await _workspace.RunAsync("covenant", "sign", _file, "--key", PathOf("fg"));
        _workspace.Gateway.Intercept = request => request.Path == "/v1/convenanten"
            ? StubGateway.Problem(400, """{"title":"Ongeldige invoer","detail":"Fouten.","code":"BK1002","fouten":[{"veld":"ondertekening","melding":"Er ontbreekt een handtekening."},{"veld":"bestand","melding":"bestand:3:1: nog iets"}]}""")
            : null;

        var run = await _workspace.RunAsync("covenant", "publish", _file, "--client", _workspace.Profile);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Contains("Er ontbreekt een handtekening.", run.Error, StringComparison.Ordinal);
        Assert.Contains("bestand:3:1: nog iets", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_NothingThatIsNotSigned()
    {
        var run = await _workspace.RunAsync("covenant", "publish", _file, "--client", _workspace.Profile);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Contains("is not signed", run.Error, StringComparison.Ordinal);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    private static string Decode(JsonNode? text) =>
        System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars((string)text!));

    private string PathOf(string name) => Path.Combine(_workspace.Folder, name + ".key");

    private async Task<string> NewKeyAsync(string name)
    {
        var run = await _workspace.RunAsync("covenant", "new-key", PathOf(name), "--name", name + ".example");
        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.True(NoteVerifier.TryParse(run.Out.TrimEnd(), out var verifier));
        Assert.Equal(name + ".example", verifier.Name);
        return run.Out.TrimEnd();
    }
}
