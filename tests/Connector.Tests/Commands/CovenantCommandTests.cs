using System.Text.Json;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Commands;

public sealed class CovenantCommandTests : IDisposable
{
    private static readonly string Overlast = SharedFiles.InRepository("deploy", "covenants", "overlast-voorbeeldstad.yaml");

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Checks_SeveralFiles_WithPlaceAndCode()
    {
        var good = _workspace.Write("goed.yaml", Overlast);
        var bad = _workspace.Write("fout.yaml", Overlast.Replace("doel: casus\n", "doel: cassus\n", StringComparison.Ordinal));

        var run = await _workspace.RunAsync("covenant", "check", good, bad);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(run.Error);
        Assert.Contains($"{bad}:", run.Out, StringComparison.Ordinal);
        Assert.Contains("unknown purpose `cassus`; did you mean `casus`?", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain($"{good}:error", run.Out, StringComparison.Ordinal);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task Checks_WithoutErrors_AsDone_WhateverTheWarnings()
    {
        var run = await _workspace.RunAsync("covenant", "check", _workspace.Write("goed.yaml", Overlast), "--json");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.All(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
        {
            using var document = JsonDocument.Parse(line);
            Assert.Equal("warning", document.RootElement.GetProperty("severity").GetString());
            Assert.InRange(document.RootElement.GetProperty("line").GetInt32(), 1, 1000);
        });
    }

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    public async Task Refuses_AFileThatIsNotThere_OrNotUtf8(string verb)
    {
        var binary = Path.Combine(_workspace.Folder, "binair.yaml");
        await File.WriteAllBytesAsync(binary, [0x63, 0xff, 0xfe], TestContext.Current.CancellationToken);

        var missing = await _workspace.RunAsync("covenant", verb, Path.Combine(_workspace.Folder, "weg.yaml"));
        var broken = await _workspace.RunAsync("covenant", verb, binary);

        Assert.Equal((ExitCode.WrongInput, ExitCode.WrongInput), (missing.Exit, broken.Exit));
        Assert.Contains("cannot be read", missing.Error, StringComparison.Ordinal);
        Assert.Contains("is not UTF-8", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_ACovenant_AndSaysWhichTestFails()
    {
        var file = _workspace.Write("fout.yaml", Overlast.Replace("nee: [V3, V4]", "nee: [V3]", StringComparison.Ordinal));

        var passing = await _workspace.RunAsync("covenant", "test", _workspace.Write("goed.yaml", Overlast));
        var failing = await _workspace.RunAsync("covenant", "test", file, "--coverage");

        Assert.Equal(ExitCode.Done, passing.Exit);
        Assert.Contains("tests pass", passing.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.TestsFailed, failing.Exit);
        Assert.Contains("expected `nee: [V3]` but got `nee: [V3, V4]`", failing.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('%', failing.Out);
    }

    [Fact]
    public async Task Measures_WhatTheTestsHoldInPlace()
    {
        var run = await _workspace.RunAsync("covenant", "test", _workspace.Write("goed.yaml", Overlast), "--coverage");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("100%: tests notice ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("unnoticed", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--zaak Z-2026-0012 --meerderjarig ja", (int)ExitCode.Done, "Deze vraag mag: regel R1 (artikel 5.1) staat haar toe.")]
    [InlineData("--zaak Z-2026-0012 --meerderjarig ja --language en", (int)ExitCode.Done, "R1")]
    [InlineData("--meerderjarig ja", (int)ExitCode.RefusedByCovenant, "een zaaknummer in de vorm")]
    [InlineData("--zaak Z-2026-0012", (int)ExitCode.RefusedByCovenant, "Verbod V2 (artikel 6.2)")]
    [InlineData("--zaak Z-2026-0012 --meerderjarig ja --tijd 2033-01-01T00:00", (int)ExitCode.RefusedByCovenant, "het convenant geldt niet op deze dag")]
    [InlineData("--zaak Z-2026-0012 --meerderjarig ja --ziet domein --json", (int)ExitCode.RefusedByCovenant, "\"forbids\":[\"V3\"]")]
    public async Task Explains_OneQuestion(string more, int exit, string text)
    {
        string[] time = more.Contains("--tijd", StringComparison.Ordinal) ? [] : ["--tijd", "2026-11-23T10:00"];

        var run = await _workspace.RunAsync([.. Question(), .. time, .. more.Split(' ')]);

        Assert.Equal(exit, (int)run.Exit);
        Assert.Empty(run.Error);
        Assert.Contains(text, run.Out, StringComparison.Ordinal);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Theory]
    [InlineData("--wie corporatie")]
    [InlineData("--tijd gisteren")]
    [InlineData("--tijd 2026-03-29T02:30")]
    [InlineData("--vier-ogen 0")]
    [InlineData("--ziet alles")]
    [InlineData("--meerderjarig misschien")]
    [InlineData("--language fr")]
    public async Task Refuses_AQuestionThatCannotBe(string more)
    {
        string[] question = more.StartsWith("--wie", StringComparison.Ordinal) ? [.. Question().Where(word => word is not ("--wie" or "corporatie/consulent"))] : Question();

        var run = await _workspace.RunAsync([.. question, .. more.Split(' ')]);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Shows_WhoSeesWhat_AsText()
    {
        var run = await _workspace.RunAsync("covenant", "show", _workspace.Write("goed.yaml", Overlast));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("Aanpak woonoverlast en zorgmijding", run.Out, StringComparison.Ordinal);
        var row = run.Out.Split('\n').First(line => line.StartsWith("gemeente/casusregisseur", StringComparison.Ordinal));
        Assert.Contains("domein (R5)", row, StringComparison.Ordinal);
        Assert.Contains("hit (R6)", row, StringComparison.Ordinal);
        Assert.Contains("Een verbod gaat altijd voor een regel.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Bewaard worden", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_Html_ThatLoadsNothing_AndRunsNothing()
    {
        var hostile = Overlast.Replace("omdat: Eigen gegevens raadpleegt u", "omdat: <script src=x>a</script> & eigen gegevens raadpleegt u", StringComparison.Ordinal);

        var run = await _workspace.RunAsync("covenant", "show", _workspace.Write("goed.yaml", hostile), "--html");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.StartsWith("<!DOCTYPE html>", run.Out, StringComparison.Ordinal);
        Assert.Contains("&lt;script src=x&gt;a&lt;/script&gt; &amp; eigen", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", run.Out, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", run.Out, StringComparison.Ordinal);
    }

    private string[] Question() =>
    [
        "covenant", "explain", _workspace.Write("goed.yaml", Overlast),
        "--wie", "corporatie/consulent", "--bij", "zorg", "--doel", "triage", "--grondslag", "huurrecht",
    ];

    [Fact]
    public async Task Suggests_WhatIsMissing_AndLeavesTheFileAlone()
    {
        var without = Overlast[..Overlast.IndexOf("  # Geldigheid", StringComparison.Ordinal)];
        var file = _workspace.Write("kaal.yaml", without);

        var run = await _workspace.RunAsync("covenant", "test", file, "--suggest", "--json");

        Assert.Equal(ExitCode.TestsFailed, run.Exit);
        using var document = JsonDocument.Parse(run.Out);
        var score = document.RootElement.GetProperty("score");
        Assert.Contains("geldig with `tot: 2033-01-01` instead", score.GetProperty("survivors").EnumerateArray().Select(item => item.GetString()));
        Assert.True(score.GetProperty("killed").GetInt32() < score.GetProperty("counted").GetInt32());
        var suggestions = score.GetProperty("suggestions").GetString()!;
        Assert.StartsWith("tests:\n  - naam: ", suggestions, StringComparison.Ordinal);
        Assert.Equal(without, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        var completed = _workspace.Write("af.yaml", without + suggestions["tests:\n".Length..]);
        Assert.Equal(ExitCode.Done, (await _workspace.RunAsync("covenant", "test", completed, "--coverage")).Exit);
    }
}
