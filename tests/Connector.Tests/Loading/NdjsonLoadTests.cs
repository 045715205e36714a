using System.Text.Json.Nodes;
using Bekend.Connector.Loading;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Loading;

/// <summary>Rows as one JSON object a line.</summary>
public sealed class NdjsonLoadTests : IDisposable
{
    private const string Secret = "Geheimzinnig";
    private const string Person = """{"kenmerk":"D-1","voornamen":"Tijl","geslachtsnaam":"Zijthoff","geboortedatum":"1980-01-31","postcode":"1312AB","huisnummer":12""";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("in.ndjson")]
    [InlineData("in.JSONL")]
    [InlineData("in.txt", "--format", "ndjson")]
    public async Task RegistersEveryRow(string name, params string[] more)
    {
        var file = _workspace.Write(
            name,
            """
            {"kenmerk":"D-1","bsn":"999990019","signaalsoort":"zorgmijding","contactpunt":"team-b","geldigTot":"2027-06-30"}

            {"bsn":999993653,"kenmerk":"D-2","contactpunt":null}
            """);

        var run = await _workspace.RunAsync(_workspace.Load(file, more));

        Assert.Equal(ExitCode.Done, run.Exit);
        var first = _workspace.Gateway.Signals["D-1"];
        Assert.Equal("zorgmijding", (string)first["signaalsoort"]!);
        Assert.Equal("team-b", (string)first["contactpunt"]!);
        Assert.Equal("2027-06-30", (string)first["geldigTot"]!);
        Assert.Equal("woonoverlast", (string)_workspace.Gateway.Signals["D-2"]["signaalsoort"]!);
        Assert.Equal([1, 3], Results(file).Select(line => (int)line["regel"]!));
    }

    [Fact]
    public async Task ReadsStandardInput_AndResumes()
    {
        string[] load = [.. _workspace.Load("-", "--format", "ndjson"), "--json", "--results", Path.Combine(_workspace.Folder, "results")];
        const string Rows = """{"kenmerk":"D-1","bsn":"999990019"}""" + "\n" + """{"kenmerk":"D-2","bsn":"999993653"}""" + "\n";

        Assert.Equal(2, (int)JsonNode.Parse((await _workspace.RunAsync(Rows, load)).Out)!["added"]!);
        Assert.Equal(2, (int)JsonNode.Parse((await _workspace.RunAsync(Rows, load)).Out)!["earlier"]!);
    }

    [Fact]
    public async Task ReadsCsvFromStandardInput()
    {
        var run = await _workspace.RunAsync(
            "kenmerk,bsn\nD-1,999990019\n", _workspace.Load("-", "--results", Path.Combine(_workspace.Folder, "results")));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal("D-1", Assert.Single(_workspace.Gateway.Signals).Key);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("in.ndjson", "--map", "bsn=Nummer")]
    [InlineData("in.ndjson", "--delimiter", ";")]
    [InlineData("in.ndjson", "--format", "xml")]
    public async Task RefusesOptionsThatDoNotGoTogether(string file, params string[] more)
    {
        _workspace.Write("in.ndjson", """{"bsn":"999990019"}""");

        var run = await _workspace.RunAsync(_workspace.Load(file is "-" ? file : Path.Combine(_workspace.Folder, file), more));

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task LoadsTheRest_AroundABadLine_WithoutRepeatingIt()
    {
        string[] bad =
        [
            $$"""{"kenmerk":"B-1","bsn":"999990019","{{Secret}}":"x"}""",
            $$"""{"kenmerk":"B-2","bsn":"999990019","bsn":"{{Secret}}"}""",
            $$"""{"kenmerk":"B-3","bsn":["{{Secret}}"]}""",
            $$"""{"kenmerk":"B-4","bsn":true,"geslachtsnaam":"{{Secret}}"}""",
            $$"""{"kenmerk":"B-5","bsn":"999990019"} {"x":"{{Secret}}"}""",
            $$"""["{{Secret}}"]""",
            $$"""{"kenmerk":"B-6","bsn":"999990019","geslachtsnaam":"{{Secret}}""",
            """{"kenmerk":"B-7","bsn":"999990019","geslachtsnaam":"\ud800"}""",
            """{"kenmerk":"B-8","\ud800":"999990019"}""",
            """{"kenmerk":"B-9","bsn":"999990019","andereNamen":[["Geheimzinnig"]]}""",
            """{"kenmerk":"B-10","bsn":"999990019","andereNamen":[{"naam":"Geheimzinnig"}]}""",
            """{"kenmerk":"B-11","bsn":"999990019","vorigeAdressen":[{"postcode":"Geheimzinnig","huisnummer":"1"}]}""",
            $$"""{"kenmerk":"B-12","bsn":"999990019","straat":"{{Secret}}"}""",
            $$"""{"kenmerk":"B-13","bsn":"999990019","geslachtsnaam":"{{new string('x', LineSource.MaxLength)}}"}""",
        ];
        var file = _workspace.Write(
            "in.ndjson", string.Concat(bad.Select((line, i) => $$"""{{line}}{{"\n"}}{"kenmerk":"D-{{i}}","bsn":"999993653"}{{"\n"}}""")));

        var run = await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal(
            Enumerable.Range(0, bad.Length).Select(i => $"D-{i}").Order(StringComparer.Ordinal),
            _workspace.Gateway.Signals.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("line 1: has a field that is not known", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 3: is not one JSON object with each field once", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 5: bsn: must be a text or a number", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 23: vorigeAdressen[0].postcode:", run.Error, StringComparison.Ordinal);
        var everything = run.Out + run.Error + File.ReadAllText(file + ".results.ndjson") + string.Concat(_workspace.Gateway.Seen.Select(request => request.Path + request.Body));
        Assert.DoesNotContain(Secret, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("999990019", everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsTheReference_OfARowWithAnUnknownField()
    {
        var file = _workspace.Write("in.ndjson", """{"kenmerk":"D-1","bsn":"999990019","naam":"x"}""");

        await _workspace.RunAsync(_workspace.Load(file));

        Assert.Equal("D-1", (string)Results(file).Single()["kenmerk"]!);
    }

    [Fact]
    public async Task RefusesARow_ThatGotAnUnknownFieldSince()
    {
        var file = _workspace.Write("in.ndjson", """{"kenmerk":"D-1","bsn":"999990019"}""");
        await _workspace.RunAsync(_workspace.Load(file));
        _workspace.Write("in.ndjson", """{"kenmerk":"D-1","bsn":"999990019","naam":"x"}""");

        Assert.Equal(ExitCode.SomeRefused, (await _workspace.RunAsync(_workspace.Load(file))).Exit);
    }

    [Fact]
    public async Task MakesKeysForFormerNamesAndAddresses_AsForThePresentOnes()
    {
        await LoadAsync("1", Person + "}");
        var present = Keys();
        await LoadAsync("2", Person + ""","andereNamen":[{"voorvoegsel":"van","geslachtsnaam":"Dam"}]}""");
        var named = Keys();
        await LoadAsync("3", Person + ""","andereNamen":[{"geslachtsnaam":"Dam","voorvoegsel":"van"}],"vorigeAdressen":[{"postcode":"1011 AB","huisnummer":"3-b"},{"postcode":"1011AC","huisnummer":4}]}""");
        var moved = Keys();

        Assert.True(present < named && named < moved, $"{present} < {named} < {moved}");
    }

    [Fact]
    public async Task TakesTheSameRowInCsvAndNdjson_AsTheSame()
    {
        var results = Path.Combine(_workspace.Folder, "results");
        var csv = _workspace.Write("in.csv", "\nbsn;kenmerk;geslachtsnaam\n999990019;D-1;Jansen\n");
        await _workspace.RunAsync(_workspace.Load(csv, "--results", results));
        var ndjson = _workspace.Write("in.ndjson", "\n\n" + """{"kenmerk":"D-1","geslachtsnaam":" Jansen ","bsn":"999990019"}""");

        var run = await _workspace.RunAsync(_workspace.Load(ndjson, "--results", results, "--json"));

        Assert.Equal(1, (int)JsonNode.Parse(run.Out)!["earlier"]!);
    }

    private static JsonNode[] Results(string file) =>
        [.. File.ReadAllLines(file + ".results.ndjson").Select(line => JsonNode.Parse(line)!).OrderBy(line => (int)line["regel"]!)];

    private async Task LoadAsync(string name, string row)
    {
        var run = await _workspace.RunAsync(_workspace.Load(_workspace.Write(name + ".ndjson", row)));
        Assert.True(run.Exit is ExitCode.Done, run.Error);
    }

    private int Keys() => _workspace.Gateway.Signals["D-1"]["pseudoniemen"]!.AsArray().Count;
}
