using System.Text;
using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Loading;

/// <summary>What becomes of each row of a file.</summary>
public sealed class SignalsLoadTests : IDisposable
{
    private const string Secret = "Geheimzinnig";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task RegistersEveryRow()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn;signaalsoort;contactpunt;geldigTot\nD-1;999990019;zorgmijding;team-b;2027-06-30\nD-2;999993653;;;31-12-2026\n");

        var run = await _workspace.RunAsync(_workspace.Load(file, "--contact", "team-a"));

        Assert.Equal(ExitCode.Done, run.Exit);
        var first = _workspace.Gateway.Signals["D-1"];
        Assert.Equal("zorgmijding", (string)first["signaalsoort"]!);
        Assert.Equal("team-b", (string)first["contactpunt"]!);
        Assert.Equal("2027-06-30", (string)first["geldigTot"]!);
        Assert.Equal("persoon", (string)first["soort"]!);
        Assert.Equal("K1", (string)first["pseudoniemen"]![0]!["soort"]!);
        var second = _workspace.Gateway.Signals["D-2"];
        Assert.Equal("woonoverlast", (string)second["signaalsoort"]!);
        Assert.Equal("team-a", (string)second["contactpunt"]!);
        Assert.Equal("2026-12-31", (string)second["geldigTot"]!);
    }

    [Fact]
    public async Task LoadsTheRest_AroundABadRow_WithoutRepeatingIt()
    {
        var file = _workspace.Write(
            "in.csv",
            $"kenmerk;bsn;geslachtsnaam\nD-1;999990019;Jansen\nD-2;{Secret};{Secret}\nD-3;\"{Secret};x\nD-4;999993653;Bakker\nD-5;1;2;{Secret}\nD-6;;\n");

        var run = await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal(["D-1", "D-4"], _workspace.Gateway.Signals.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("line 3: bsn:", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 4: the quotes do not match", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 6: has 4 columns", run.Error, StringComparison.Ordinal);
        var everything = run.Out + run.Error + File.ReadAllText(file + ".results.ndjson") + string.Concat(_workspace.Gateway.Seen.Select(request => request.Path + request.Body));
        Assert.DoesNotContain(Secret, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Jansen", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("999990019", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritesOneResultForEachLine()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\nD-2;999990018\nD-3;\n");

        await _workspace.RunAsync(_workspace.Load(file));

        var results = File.ReadAllLines(file + ".results.ndjson").Select(line => JsonNode.Parse(line)!).OrderBy(line => (int)line["regel"]!).ToArray();
        Assert.Equal([2, 3, 4], results.Select(line => (int)line["regel"]!));
        Assert.Equal(["toegevoegd", "geweigerd", "overgeslagen"], results.Select(line => (string)line["status"]!));
        Assert.Equal("id-D-1", (string)results[0]["id"]!);
        Assert.Equal("bsn: fails the 11-test", (string)results[1]["fout"]!);
    }

    [Fact]
    public async Task SendsNothingTwice_ExceptWhatChangedOrWasRefused()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\nD-2;999990018\nD-3;999993653\n");
        await _workspace.RunAsync(_workspace.Load(file));
        var before = Sent();

        var again = await _workspace.RunAsync(_workspace.Load(file, "--json"));
        Assert.Equal(before, Sent());
        Assert.Equal(2, (int)JsonNode.Parse(again.Out)!["earlier"]!);
        Assert.Equal(ExitCode.SomeRefused, again.Exit);

        _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\nD-2;999990135\nD-3;999993653\n");
        var repaired = await _workspace.RunAsync(_workspace.Load(file, "--json", "--contact", "team-a"));
        Assert.Equal(ExitCode.Done, repaired.Exit);

        // A new contact changes every row; the repaired one is new.
        Assert.Equal((1, 2), ((int)JsonNode.Parse(repaired.Out)!["added"]!, (int)JsonNode.Parse(repaired.Out)!["changed"]!));
    }

    [Fact]
    public async Task SaysWhichAreGone_OfWhatWasRegisteredEarlier()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\nD-3;999993653\n");
        await _workspace.RunAsync(_workspace.Load(file));
        _workspace.Gateway.Signals.Remove("D-3");
        var before = Sent();

        var again = await _workspace.RunAsync(_workspace.Load(file, "--json"));

        var counts = JsonNode.Parse(again.Out)!;
        Assert.Equal((ExitCode.SomeRefused, 1, 1), (again.Exit, (int)counts["earlier"]!, (int)counts["gone"]!));
        Assert.Contains("withdrawn or expired", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, Sent());
        Assert.Contains("gone since                     1", (await _workspace.RunAsync(_workspace.Load(file))).Out, StringComparison.Ordinal);

        // Changed by somebody, it is sent: that is a decision, and not an accident.
        _workspace.Write("in.csv", "kenmerk;bsn;geldigTot\nD-1;999990019;\nD-3;999993653;2026-12-31\n");
        Assert.Equal(1, (int)JsonNode.Parse((await _workspace.RunAsync(_workspace.Load(file, "--json"))).Out)!["added"]!);
    }

    [Fact]
    public async Task DerivesAReference_ThatIsStableAndSecret()
    {
        var file = _workspace.Write("in.csv", "bsn;geslachtsnaam\n999990019;Jansen\n");
        await _workspace.RunAsync(_workspace.Load(file, "--results", Path.Combine(_workspace.Folder, "1")));
        await _workspace.RunAsync(_workspace.Load(file, "--results", Path.Combine(_workspace.Folder, "2")));
        var reference = Assert.Single(_workspace.Gateway.Signals).Key;

        // Another kind of signal is another signal, another machine has another secret.
        var otherKind = _workspace.Write("other.csv", "bsn;signaalsoort\n999990019;zorgmijding\n");
        await _workspace.RunAsync(_workspace.Load(otherKind));
        using var other = new Workspace();
        await other.RunAsync(other.Load(other.Write("in.csv", "bsn;geslachtsnaam\n999990019;Jansen\n")));

        Assert.Equal(2, _workspace.Gateway.Signals.Count);
        Assert.DoesNotContain(reference, other.Gateway.Signals.Keys);
        Assert.Matches("^b-[A-Za-z0-9_-]{22}$", reference);
    }

    [Fact]
    public async Task RefusesABsnAsReference()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nB999.990.019;999990019\n");

        var run = await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Empty(_workspace.Gateway.Signals);
        Assert.Contains("kenmerk: must not hold the bsn", run.Error, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(File.ReadAllText(file + ".results.ndjson"))!["kenmerk"]);
    }

    [Fact]
    public async Task ReadsOtherHeaders_BomAndCommas()
    {
        var file = Path.Combine(_workspace.Folder, "in.csv");
        File.WriteAllText(file, "\"PC\",\"Nr\",\"Naam, volledig\"\r\n\"1312 AB\",\"12-a\",\"x\"\r\n", new UTF8Encoding(true));

        var run = await _workspace.RunAsync(_workspace.Load(file, "--address", "--map", "postcode=PC", "huisnummer=nr"));

        Assert.Equal(ExitCode.Done, run.Exit);
        var signal = Assert.Single(_workspace.Gateway.Signals).Value;
        Assert.Equal("adres", (string)signal["soort"]!);
        Assert.Equal(["A1", "A1s", "A0"], signal["pseudoniemen"]!.AsArray().Select(item => (string)item!["soort"]!));
    }

    [Fact]
    public async Task RefusesRowsThatAreNotUtf8()
    {
        var file = Path.Combine(_workspace.Folder, "in.csv");
        File.WriteAllBytes(file, [.. "kenmerk;bsn;geslachtsnaam\nD-1;999990019;M"u8, 0xFC, .. "ller\nD-2;999993653;Smit\n"u8]);

        var run = await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Contains("line 2: a field is not UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Equal("D-2", Assert.Single(_workspace.Gateway.Signals).Key);
    }

    [Theory]
    [InlineData("999990019;Geheimzinnig\n999993653;Jansen\n")]
    [InlineData("bsn;bsn\n1;2\n")]
    [InlineData("")]
    public async Task RefusesAHeader_WithoutRepeatingIt(string content)
    {
        var run = await _workspace.RunAsync(_workspace.Load(_workspace.Write("in.csv", content)));

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
        Assert.DoesNotContain(Secret, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("999990019", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfflineDryRun_SendsAndRecordsNothing()
    {
        var file = _workspace.Write("in.csv", "kenmerk;bsn\nD-1;999990019\nD-2;1\n");

        var run = await _workspace.RunAsync(_workspace.Load(file, "--dry-run", "--offline", "--json"));

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal(1, (int)JsonNode.Parse(run.Out)!["fit"]!);
        Assert.Empty(_workspace.Gateway.Seen);
        Assert.False(File.Exists(file + ".results.ndjson"));
    }

    private int Sent() => _workspace.Gateway.SeenAt("/v1/signalen").Count(request => request.Method == "POST");
}
