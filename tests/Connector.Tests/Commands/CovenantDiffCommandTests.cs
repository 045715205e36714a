using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using static Bekend.Connector.Tests.Support.DecisionLines;

namespace Bekend.Connector.Tests.Commands;

public sealed class CovenantDiffCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Says_WhatChanges_WithAnExample()
    {
        var run = await DiffAsync(Longer);

        Assert.Equal(ExitCode.DecidedOtherwise, run.Exit);
        Assert.Empty(run.Error);
        Assert.StartsWith("overlast-voorbeeldstad: van 1.0.0 naar 1.0.0\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Een consulent van corporatie mag voortaan corporatie bevragen voor triage op grond van huurrecht, op niveau hit of domein", run.Out, StringComparison.Ordinal);
        Assert.Contains(", buiten kantoor.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  voorbeeld  {wie: corporatie/consulent, bij: corporatie, doel: triage, grondslag: huurrecht, zaak: Z-0000-0000, tijd: ", run.Out, StringComparison.Ordinal);
        Assert.Matches("\n  was        nee: tijd [^\n]+\n  wordt      ja: R4\n", run.Out);
        Assert.EndsWith("In de tekst\n  regels.R4.mits.tijd: kantoor → (niets)\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task Says_TheSameInEnglish()
    {
        var run = await DiffAsync(Longer, "--language", "en");

        Assert.Equal(ExitCode.DecidedOtherwise, run.Exit);
        Assert.Contains("A consulent of corporatie may now ask corporatie for triage on the basis of huurrecht, at level hit or domein", run.Out, StringComparison.Ordinal);
        Assert.Contains("  becomes  yes: R4\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("wordt", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "corporatie-b (OIN 00000099000000002000) doet niet meer mee als corporatie: ", "maar niet wie daar bij hoort", "was        ja: ", "wordt      nee: wie")]
    [InlineData("en", "corporatie-b (OIN 00000099000000002000) no longer takes part as corporatie: ", "but not who belongs to it", "was      yes: ", "becomes  no: wie")]
    public async Task Says_WhoLeaves_AndThatThisIsADifference(string language, string sentence, string counted, string was, string becomes)
    {
        var run = await DiffAsync(WithoutMember, "--language", language);

        Assert.Equal((ExitCode.DecidedOtherwise, string.Empty), (run.Exit, run.Error));
        Assert.Contains(counted, run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n\n{sentence}", run.Out, StringComparison.Ordinal);
        Assert.Contains("  {wie: corporatie/", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n  {was}", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n  {becomes}", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("zoals voorheen", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_Nothing_OfRulesInAnotherOrder_OrOfComments()
    {
        var at = Overlast.IndexOf("  - id: R2\n", StringComparison.Ordinal);
        var (start, end) = (Overlast.IndexOf("  - id: R1\n", StringComparison.Ordinal), Overlast.IndexOf("  - id: R3\n", StringComparison.Ordinal));
        var reordered = $"# Anders geordend\n{Overlast[..start]}{Overlast[at..end]}{Overlast[start..at]}{Overlast[end..]}";

        var run = await DiffAsync(reordered);

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal("overlast-voorbeeldstad: van 1.0.0 naar 1.0.0\nEr verandert niets.\n", run.Out);
    }

    [Fact]
    public async Task Lists_WhatDecidesNothing_AndExitsAsDone()
    {
        var run = await DiffAsync(Overlast.Replace("antwoord: PT24H", "antwoord: PT48H", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("elk wordt beslist zoals voorheen", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("In de tekst\n  bewaren.antwoord: PT24H → PT48H\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_ThatTheVersionsNeverHoldTogether()
    {
        var run = await DiffAsync(Overlast.Replace("van: 2026-01-01, tot: 2032-12-31", "van: 2033-01-01, tot: 2034-12-31", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("Er is geen dag waarop beide versies gelden", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_AllOfItAsJson()
    {
        var run = await DiffAsync(Longer, "--json");

        var json = JsonNode.Parse(run.Out)!;
        Assert.Equal(ExitCode.DecidedOtherwise, run.Exit);
        Assert.Equal("overlast-voorbeeldstad", (string?)json["convenant"]);
        Assert.True((long)json["anders"]! > 0);
        Assert.Equal(["persoon", "adres"], json["wijzigingen"]!.AsArray().Select(change => (string?)change!["voorbeeld"]!["soort"]));
        Assert.All(json["wijzigingen"]!.AsArray(), change => Assert.Equal(("toegestaan", "nee", "ja"), ((string?)change!["soort"], (string?)change["was"]!["besluit"], (string?)change["wordt"]!["besluit"])));
        Assert.Equal("regels.R4.mits.tijd", (string?)Assert.Single(json["teksten"]!.AsArray())!["plaats"]);
    }

    [Fact]
    public async Task Refuses_TwoCovenants()
    {
        var run = await DiffAsync(SharedFiles.InRepository("deploy", "covenants", "riec-voorbeeld.yaml"));

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("`overlast-voorbeeldstad` and `riec-voorbeeld` are two covenants", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Refuses_AFileWithFaults(bool isOld)
    {
        var (good, bad) = (_workspace.Write("goed.yaml", Overlast), _workspace.Write("fout.yaml", Overlast.Replace("doel: casus\n", "doel: cassus\n", StringComparison.Ordinal)));

        var run = await _workspace.RunAsync("covenant", "diff", isOld ? bad : good, isOld ? good : bad);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(run.Out);
        Assert.Contains("unknown purpose `cassus`", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_Examples_InItsHelp()
    {
        var run = await _workspace.RunAsync("covenant", "diff", "--help");

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("bekend covenant diff overlast-1.0.0.yaml overlast-1.1.0.yaml", run.Out, StringComparison.Ordinal);
    }

    private Task<RunResult> DiffAsync(string changed, params string[] more) =>
        _workspace.RunAsync(["covenant", "diff", _workspace.Write("oud.yaml", Overlast), _workspace.Write("nieuw.yaml", changed), .. more]);
}
