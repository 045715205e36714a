using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Connector.Tests.Auditing;

public sealed class LogAuditCommandTests : IDisposable
{
    private readonly Auditable _audited = new();

    private ExportedLog Log => _audited.Log;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _audited.Dispose();

    [Fact]
    public async Task Audits_AnsweredAndRefused_FromAFolder_AndFromAnAddress()
    {
        Log.Disclose(Disclosed.Answered());
        Log.Disclose(Disclosed.Refused());
        var export = await _audited.ExportAsync();

        foreach (var place in new[] { Log.Log.Folder, "https://gateway.example/log" })
        {
            var run = await _audited.AuditAsync(export, place);

            Assert.Equal((ExitCode.Done, string.Empty), (run.Exit, run.Error));
            Assert.StartsWith("audited" + Environment.NewLine, run.Out, StringComparison.Ordinal);
            Assert.Contains($"log           {LogOnDisk.Origin}, 3 entries", run.Out, StringComparison.Ordinal);
            Assert.Contains("allowed       1:", run.Out, StringComparison.Ordinal);
            Assert.Contains("refused       1:", run.Out, StringComparison.Ordinal);
            Assert.Contains("every one of the 2 disclosures", run.Out, StringComparison.Ordinal);
        }
    }

    /// <summary>What somebody writes in the file afterwards, whoever makes a new manifest of it.</summary>
    [Theory]
    [InlineData("\"waarde\":\"triage\"", "\"waarde\":\"casus\"", "commits to another content")]
    [InlineData("\"waarde\":\"m-4711\"", "\"waarde\":\"m-4712\"", "commits to another content")]
    [InlineData("\"medewerker\":", "\"persoon\":", "commits to another content")]
    [InlineData("\"index\":0", "\"index\":2", "another entry at this place")]
    [InlineData("\"index\":0", "\"index\":77", "after the export")]
    public async Task Finds_WhatWasChangedInTheExport(string part, string other, string why)
    {
        Log.Disclose(Disclosed.Answered());
        Log.Disclose(Disclosed.Refused());
        Log.Record(Disclosed.Refused());
        var export = await _audited.ExportAsync(line => line.Replace(part, other, StringComparison.Ordinal), only: 0);

        var run = await _audited.AuditAsync(export);

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.Contains("contradicted  1", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("m-4711", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_AFileThatIsNotAsTheManifestSays()
    {
        Log.Disclose(Disclosed.Answered());
        var export = await _audited.ExportAsync();
        await File.AppendAllTextAsync(Path.Combine(export, "verstrekkingen.ndjson"), "\n", Cancel);

        var run = await _audited.AuditAsync(export);

        Assert.Equal((ExitCode.NotVerified, string.Empty), (run.Exit, run.Out));
        Assert.Contains("verstrekkingen.ndjson", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_AnEntryThatTheLogDoesNotHave()
    {
        // Sound in itself: made by somebody who knows the form, beside the log.
        Log.Disclose(Disclosed.Answered());
        using var other = new ExportedLog();
        var forged = other.Disclose(Disclosed.Answered("gemeente"));
        var export = await _audited.ExportAsync(_ => forged.ToJsonString());

        var run = await _audited.AuditAsync(export);

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("the log has another entry at this place, or none", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_ADisclosureThatIsExportedTwice()
    {
        Log.Lines.Add(Log.Disclose(Disclosed.Answered()).DeepClone().AsObject());

        var run = await _audited.AuditAsync(await _audited.ExportAsync());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("exported twice", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_AFieldThatIsWithheld()
    {
        Log.Disclose(Disclosed.Answered(), withheld: ["medewerker"]);

        var run = await _audited.AuditAsync(await _audited.ExportAsync());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("a field of it is withheld", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_ADisclosureOfAnotherCovenantOrDay()
    {
        var elsewhere = Disclosed.Answered();
        elsewhere["convenant"] = "riec-voorbeeld";
        Log.Disclose(elsewhere);
        Log.Disclose(Disclosed.Answered(), time: DateTimeOffset.Parse("2026-11-23T23:00:00Z", null));

        var run = await _audited.AuditAsync(await _audited.ExportAsync());

        Assert.Contains("it is of another covenant", run.Error, StringComparison.Ordinal);
        Assert.Contains("it is of another day", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finds_ALogThatWasRewritten_OrIsOlderThanTheExport()
    {
        Log.Disclose(Disclosed.Answered());
        var export = await _audited.ExportAsync();
        var entries = Log.Log.Entries.ToList();

        Log.Log.Entries[0] = LogOnDisk.NewEntry();
        Log.Log.Write();
        Assert.Contains("It signed two trees of 2 entries.", await FailsAsync(export), StringComparison.Ordinal);

        Log.Log.Entries.RemoveAt(1);
        Log.Log.Write();
        Assert.Contains("older than the export", await FailsAsync(export), StringComparison.Ordinal);

        Log.Log.Entries.Clear();
        Log.Log.Entries.AddRange(entries);
        Log.Log.Grow(3);
        Assert.Equal(ExitCode.Done, (await _audited.AuditAsync(export)).Exit);

        using var other = new LogOnDisk(5);
        Assert.Equal(ExitCode.NotVerified, (await _audited.AuditAsync(export, other.Folder)).Exit);
        Assert.Equal(ExitCode.NotVerified, (await _audited.AuditAsync(export, vkey: other.Vkey)).Exit);
    }

    [Fact]
    public async Task Says_ThatEntriesDoNotTell_WhatIsOfAnotherCovenant_AndWhatWasLeftOut()
    {
        Log.Disclose(Disclosed.Answered());
        Log.Record(Disclosed.Answered());
        var export = await _audited.ExportAsync();

        var open = await _audited.AuditAsync(export);
        Assert.Equal(ExitCode.Done, open.Exit);
        Assert.Contains("not known: of the 2 disclosures that the log has of these days 1 are not here", open.Out, StringComparison.Ordinal);

        var every = await _audited.AuditAsync(export, more: ["--every-covenant"]);
        Assert.Equal(ExitCode.NotVerified, every.Exit);
        Assert.Contains("1 disclosures of these days are in the log and in no export", every.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_OnlyWhatWasThere_AndOfTheseDays_AndNotOver()
    {
        Log.Disclose(Disclosed.Answered());
        Log.Record(Disclosed.Answered(), time: DateTimeOffset.Parse("2026-11-16T22:59:59Z", null));
        Log.Record(Disclosed.Answered(), EntryType.Registration);
        var export = await _audited.ExportAsync();
        Log.Record(Disclosed.Answered());
        Log.Log.Write();

        var run = await _audited.AuditAsync(export, more: ["--every-covenant", "--json"]);

        Assert.Equal(ExitCode.Done, run.Exit);
        var report = JsonNode.Parse(run.Out)!;
        Assert.Equal("""{"inLog":1,"notExported":0,"monthOver":0,"everyCovenant":true}""", report["completeness"]!.ToJsonString());
        Assert.Equal((1, 0, 5), ((int)report["counts"]!["allowed"]!, (int)report["counts"]!["contradictions"]!, (int)report["entries"]!));
    }

    [Fact]
    public async Task Takes_AnErasure_ThatIsOnRecord_AndNoOther()
    {
        var gone = Log.Record(Disclosed.Answered());
        var id = Auditable.IdOf(gone);
        Erase(gone, Erasure(id));
        var run = await _audited.AuditAsync(await _audited.ExportAsync(), more: ["--every-covenant"]);
        Assert.Equal((ExitCode.Done, string.Empty), (run.Exit, run.Error));
        Assert.Contains("erased        1:", run.Out, StringComparison.Ordinal);

        foreach (var (record, type, why) in new (Dictionary<string, string>? Record, EntryType Type, string Why)[]
        {
            (Erasure(Guid.NewGuid()), EntryType.Redaction, "of something else"),
            (Erasure(id, "riec-voorbeeld"), EntryType.Redaction, "of something else"),
            (Erasure(id), EntryType.Reading, "of something else"),
            (null, EntryType.Redaction, "no record says so"),
        })
        {
            Log.Lines.Clear();
            Erase(gone, record, type);
            var failed = await _audited.AuditAsync(await _audited.ExportAsync());
            Assert.Equal(ExitCode.NotVerified, failed.Exit);
            Assert.Contains(why, failed.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tells_WhatTheGatewayItselfSaysIsDamaged()
    {
        Log.Disclose(Disclosed.Answered());
        Log.Lines.Add(new() { ["soort"] = "beschadigd", ["index"] = 0, ["regel"] = null, ["beschadiging"] = "regel-ontbreekt" });

        var run = await _audited.AuditAsync(await _audited.ExportAsync());

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("entry 0: the gateway says itself that it does not fit the log: regel-ontbreekt", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_AnExportThatCanBeAudited()
    {
        Log.Disclose(Disclosed.Answered());
        var export = await _audited.ExportAsync();

        Assert.Equal(ExitCode.WrongInput, (await _audited.AuditAsync(Path.Combine(export, "convenanten"))).Exit);
        Assert.Equal(ExitCode.WrongInput, (await _audited.AuditAsync(export, more: ["--covenants", export + "x"])).Exit);
        var table = await _audited.ExportAsync(more: ["--format", "csv"]);
        Assert.Contains("is a table", (await _audited.AuditAsync(table)).Error, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Erasure(Guid disclosure, string covenant = StubGateway.Covenant) => new()
    {
        ["handeling"] = "wissing",
        ["convenanten"] = covenant,
        ["verstrekkingId"] = disclosure.ToString(),
        ["reden"] = "Verzoek van de betrokkene.",
    };

    private void Erase(JsonObject gone, Dictionary<string, string>? record, EntryType type = EntryType.Redaction) => Log.Lines.Add(new()
    {
        ["soort"] = "gewist",
        ["index"] = gone["index"]!.DeepClone(),
        ["regel"] = gone["regel"]!.DeepClone(),
        ["wissing"] = record is null ? null : Log.Record(record, type, withheld: ["reden"]),
    });

    private async Task<string> FailsAsync(string export)
    {
        var run = await _audited.AuditAsync(export);
        Assert.Equal((ExitCode.NotVerified, string.Empty), (run.Exit, run.Out));
        return run.Error;
    }
}
