using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;

namespace Bekend.Connector.Tests.Loading;

/// <summary>What a load would do.</summary>
public sealed class DryRunTests : IDisposable
{
    private const string Header = "kenmerk;bsn;signaalsoort;contactpunt;geldigTot;geslachtsnaam;voornamen;postcode;huisnummer\n";
    private const string First = "D-1;999990019;;team-a;2026-06-30;;;;\n";
    private const string Second = "D-2;999993653;;;;;;;\n";
    private const string Third = "D-3;999990135;;;;;;;\n";
    private const string Weak = "D-4;;;;;Geheim;Tijl;1312AB;12\n";

    private readonly Workspace _workspace = new();

    private string ReportFile => Path.Combine(_workspace.Folder, "report.ndjson");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task TellsOfEachRow_WhatWouldBecomeOfIt()
    {
        await LoadAsync(First + Second + Third + "D-5;999990202;;;;;;;\n");
        _workspace.Gateway.Signals.Remove("D-2");
        var before = File.ReadAllText(Results);
        var sent = _workspace.Gateway.SeenAt("/v1/evaluaties").Count;

        var run = await LoadAsync(
            First + Second + Third.Replace(";;;;;;;", ";zorgmijding;team-b;2026-07-01;;;;", StringComparison.Ordinal) + Weak + "D-6;1;;;;;;;\n;;;;;;;;\n",
            "--dry-run", "--withdraw-missing", "--report", ReportFile);

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Equal(
            [
                "2  unchanged ",
                "3  gone registered before, withdrawn or expired since; is not sent again",
                "4 D-3 change kind,contact,end",
                "5 D-4 add ",
                "6 D-6 refused bsn: must have eight or nine digits",
                "7  skipped ",
                " D-5 withdraw ",
            ],
            Report().Select(line => $"{line["line"]} {line["reference"]} {line["status"]} {string.Join(',', line["reasons"]!.AsArray())}"));
        Assert.Contains("would be withdrawn             1", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Results));
        Assert.Equal(sent, _workspace.Gateway.SeenAt("/v1/evaluaties").Count);
        Assert.Equal(3, _workspace.Gateway.Signals.Count);
    }

    [Fact]
    public async Task TellsWhichRowsGiveWeakKeysOnly_AndWhy()
    {
        var run = await LoadAsync(First + Weak, "--dry-run", "--report", ReportFile);

        Assert.Contains("weak keys only                 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("line 3: no bsn, no birth date", run.Out, StringComparison.Ordinal);
        Assert.Equal(["no bsn", "no birth date"], Report()[1]["weak"]!.AsArray().Select(item => (string)item!));
        Assert.Empty(Report()[0]["weak"]!.AsArray());
    }

    [Fact]
    public async Task WritesNoIdentity_IntoAPrivateReport()
    {
        await LoadAsync(First + Weak + "D-7;999990019;;;2026;Geheim;;;\n", "--dry-run", "--report", ReportFile);

        Assert.DoesNotContain("Geheim", File.ReadAllText(ReportFile), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("999990019", File.ReadAllText(ReportFile), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(ReportFile));
    }

    [Fact]
    public async Task LeavesAFileThatExistsAlone()
    {
        File.WriteAllText(ReportFile, "mine");

        Assert.Equal(ExitCode.WrongInput, (await LoadAsync(First, "--dry-run", "--report", ReportFile)).Exit);
        Assert.Equal("mine", File.ReadAllText(ReportFile));
    }

    [Fact]
    public async Task TellsAsJson()
    {
        _workspace.Gateway.PageSize = 1;
        await LoadAsync(First + Second);

        var run = await LoadAsync(First + Third + Weak, "--dry-run", "--withdraw-missing", "--json");

        var told = JsonNode.Parse(run.Out)!;
        Assert.True((bool)told["dryRun"]!);
        Assert.Equal((3, 2, 0, 1), ((int)told["read"]!, (int)told["added"]!, (int)told["changed"]!, (int)told["unchanged"]!));
        Assert.Equal((1, 1), ((int)told["withdrawn"]!, (int)told["weak"]!));
        Assert.Equal([4], told["weakLines"]!.AsArray().Select(line => (int)line!));
        Assert.Null(told["fit"]);
        Assert.Null(told["results"]);
    }

    [Fact]
    public async Task SaysThatNothingWouldBeWithdrawn_WhenARefusedRowMayBeAnySignal()
    {
        await LoadAsync(First + Second);

        var run = await LoadAsync(First + "too;few\n", "--dry-run", "--withdraw-missing", "--json");

        Assert.Equal(0, (int)JsonNode.Parse(run.Out)!["withdrawn"]!);
        Assert.Contains("Nothing would be withdrawn: 1 refused rows", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysThatARowWouldBeSentAgain_WithoutItsResults()
    {
        await LoadAsync(First);
        File.Delete(Results);

        await LoadAsync(First, "--dry-run", "--report", ReportFile);

        var row = Assert.Single(Report());
        Assert.Equal("change", (string)row["status"]!);
        Assert.StartsWith("nothing visible", (string)row["reasons"]![0]!, StringComparison.Ordinal);
        Assert.False(File.Exists(Results));
    }

    [Fact]
    public async Task StopsWhenTheGatewayDoesNotTell()
    {
        _workspace.Gateway.Intercept = request => request.Path.StartsWith("/v1/signalen", StringComparison.Ordinal) ? StubGateway.Problem(403, "{}") : null;

        Assert.Equal(ExitCode.RefusedByCovenant, (await LoadAsync(First, "--dry-run", "--report", ReportFile)).Exit);
        Assert.False(File.Exists(ReportFile));
    }

    private string Results => Path.Combine(_workspace.Folder, "in.csv.results.ndjson");

    private JsonNode[] Report() => [.. File.ReadAllLines(ReportFile).Select(line => JsonNode.Parse(line)!)];

    private Task<RunResult> LoadAsync(string rows, params string[] more) =>
        _workspace.RunAsync(_workspace.Load(_workspace.Write("in.csv", Header + rows), more));
}
