using System.Text;
using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using static Bekend.Connector.Tests.Support.DecisionLines;

namespace Bekend.Connector.Tests.Commands;

public sealed class CovenantReplayCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Says_ThatNothingChanges_ByTheSameFile()
    {
        var run = await ReplayAsync(Overlast, Line(Decide(InHours), Decide(AtNight)) + Line(Decide(InHours)));

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Empty(run.Error);
        Assert.Equal(
            """
            overlast-voorbeeldstad 1.0.0: 3 beslissingen opnieuw genomen
                    3  hetzelfde besloten
                    0  mag voortaan
                    0  mag niet langer
                    0  zelfde antwoord, andere reden

            """,
            run.Out);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    [Fact]
    public async Task Lists_WhatADraftAllows()
    {
        var run = await ReplayAsync(Longer, Line(Decide(InHours)) + Line(Decide(InHours), Decide(AtNight)));

        Assert.Equal(ExitCode.DecidedOtherwise, run.Exit);
        Assert.Empty(run.Error);
        Assert.StartsWith(
            """
            regel 2: mag voortaan
              vraag  {wie: corporatie/consulent, bij: corporatie, doel: triage, grondslag: huurrecht, zaak: Z-2026-0013, tijd: "2026-11-23T23:00"}
              was    nee: tijd (R4 komt het dichtst in de buurt)
              wordt  ja: R4

            overlast-voorbeeldstad 1.0.0: 3 beslissingen opnieuw genomen
                    2  hetzelfde besloten
                    1  mag voortaan

            """,
            run.Out,
            StringComparison.Ordinal);
        Assert.DoesNotContain("aanroepende-client", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_WhatADraftRefuses_InEnglish()
    {
        var run = await ReplayAsync(Stricter, Line(Decide(InHours)) + Line(Decide(AtNight)), "--language", "en");

        Assert.Equal(ExitCode.DecidedOtherwise, run.Exit);
        Assert.Contains("line 1: now refused\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  was       yes: R4\n  becomes   no: weging (R4 comes nearest)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("        1  same answer, another reason\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("line 2", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_WhoTakesNoPartInTheDraft_AndSaysWhatItCouldNotTell()
    {
        var run = await ReplayAsync(WithoutMember, Line("00000099000000001000", "00000099000000002000", Decide(InHours)) + Line(Decide(InHours)));

        Assert.Equal((ExitCode.DecidedOtherwise, string.Empty), (run.Exit, run.Error));
        Assert.StartsWith("regel 1: mag niet langer\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  was    ja: R4\n  wordt  nee: bij\n  want   wie gevraagd wordt doet in het concept niet mee\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("        1  hiervan met wie in het concept niet meedoet\n        1  hiervan naar de partijen in het logboek", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("00000099000000002000", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_EveryChangeAndTheCountsAsJson()
    {
        var run = await ReplayAsync(Stricter, Line(Decide(InHours)) + Line(Decide(AtNight)) + "x\n", "--json");

        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(ExitCode.DecidedOtherwise, run.Exit);
        Assert.Empty(run.Error);
        Assert.Equal(["geweigerd", "andereReden", "onleesbaar", "samenvatting"], lines.Select(line => (string?)line["soort"]));
        Assert.Equal([1, 2, 3], lines[..3].Select(line => (int)line["regelnummer"]!));
        Assert.Equal((1, 0, 1, 1), ((int)lines[3]["geweigerd"]!, (int)lines[3]["toegestaan"]!, (int)lines[3]["andereReden"]!, (int)lines[3]["onleesbaar"]!));
    }

    [Fact]
    public async Task Fails_WhenTheVeryFileDecidesOtherwise()
    {
        var forged = Decide(InHours) with { Outcome = Decide(AtNight).Outcome };

        var run = await ReplayAsync(Overlast, Line(Decide(InHours)) + Line(forged));

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.StartsWith("regel 2: dit bestand besloot anders dan er staat\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("het logboek of de beslisser is beschadigd", run.Out, StringComparison.Ordinal);
        Assert.Contains("The log contradicts the covenant", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fails_WhenTheReasonOnlyIsAnother()
    {
        var forged = Decide(AtNight) with { Outcome = Decide(AtNight with { Case = null }).Outcome };

        Assert.Equal(ExitCode.NotVerified, (await ReplayAsync(Overlast, Line(forged))).Exit);
    }

    [Fact]
    public async Task Fails_WhenALineWasTamperedWith_AndReplaysTheOthers()
    {
        var run = await ReplayAsync(Longer, """{"timestamp":1772528400000,"beschadigd":true}""" + "\n" + Line(Decide(AtNight)));

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("line 1: the gateway could not open it", run.Error, StringComparison.Ordinal);
        Assert.Contains("regel 2: mag voortaan", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_OnAfterLinesThatAreNone_AndNamesThem()
    {
        var long_ = new string(' ', Bekend.Policies.Replay.LogLineReader.MaxLength + 10);

        var run = await ReplayAsync(Overlast, $"\ufeff{Line(Decide(InHours))}\r\n\n{{\n{long_}x\n{Line(Decide(InHours)).TrimEnd('\n')}");

        Assert.Equal(ExitCode.SomeRefused, run.Exit);
        Assert.Contains("line 4: it is not JSON", run.Error, StringComparison.Ordinal);
        Assert.Contains("line 5: it is longer than 16 MiB", run.Error, StringComparison.Ordinal);
        Assert.Contains("        2  hetzelfde besloten", run.Out, StringComparison.Ordinal);
        Assert.Contains("        2  onleesbare regels", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_WhatIsNoLog()
    {
        var page = new JsonObject { ["beslissingen"] = new JsonArray(Tree(Decide(InHours))), ["volgende"] = null }.ToJsonString();

        var (empty, paged, other, yaml) = (
            await ReplayAsync(Overlast, "\n \n"),
            await ReplayAsync(Overlast, page),
            await ReplayAsync(Overlast, Line(Decide(InHours) with { Covenant = "een-ander" })),
            await ReplayAsync(Overlast, Overlast));

        Assert.All([empty, paged, other, yaml], run => Assert.Equal(ExitCode.WrongInput, run.Exit));
        Assert.All([empty, paged, other, yaml], run => Assert.Contains("Nothing in this log can be replayed", run.Error, StringComparison.Ordinal));
        Assert.Contains("line 1: it is a whole page of `/v1/beslissingen`", paged.Error, StringComparison.Ordinal);
        Assert.Contains("        1  van een ander convenant, overgeslagen", other.Out, StringComparison.Ordinal);
        Assert.Equal(20, yaml.Error.Split('\n').Count(line => line.StartsWith("line ", StringComparison.Ordinal)));
        Assert.Contains("Further lines are counted only.", yaml.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_FilesThatCannotBeRead_AndOtherEncodings()
    {
        var draft = _workspace.Write("concept.yaml", Overlast);
        var utf16 = Path.Combine(_workspace.Folder, "utf16.ndjson");
        await File.WriteAllTextAsync(utf16, Line(Decide(InHours)), Encoding.Unicode, TestContext.Current.CancellationToken);

        var (missing, folder, wide) = (
            await _workspace.RunAsync("covenant", "replay", draft, Path.Combine(_workspace.Folder, "weg.ndjson")),
            await _workspace.RunAsync("covenant", "replay", draft, _workspace.Folder),
            await _workspace.RunAsync("covenant", "replay", draft, utf16));

        Assert.All([missing, folder, wide], run => Assert.Equal(ExitCode.WrongInput, run.Exit));
        Assert.All([missing, folder], run => Assert.Contains("The log cannot be read", run.Error, StringComparison.Ordinal));
        Assert.Contains("line 1: it is not UTF-8", wide.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_StandardInput()
    {
        var run = await _workspace.RunAsync(Line(Decide(InHours)), ["covenant", "replay", _workspace.Write("concept.yaml", Overlast), "-"]);

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("        1  hetzelfde besloten", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_NoControlCharacters_OfAForgedLog()
    {
        var forged = Decide(InHours with { AskerRole = "rol\u001b[2J\u202e\nnep" }) with { Outcome = Decide(InHours).Outcome with { Rules = ["R4\u001b[31m\nregel 9: nep"] } };

        var run = await ReplayAsync(Longer, Line(forged));

        Assert.Equal(ExitCode.DecidedOtherwise, run.Exit);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain('\u202e', run.Out);
        Assert.DoesNotContain("\nregel 9", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_Examples_InItsHelp() =>
        Assert.Matches("(?s)in the disclosure log and are not replayed.*bekend covenant replay draft.yaml decisions.ndjson", (await _workspace.RunAsync("covenant", "replay", "--help")).Out);

    private Task<RunResult> ReplayAsync(string draft, string log, params string[] more) =>
        _workspace.RunAsync(["covenant", "replay", _workspace.Write("concept.yaml", draft), _workspace.Write("log.ndjson", log), .. more]);
}
