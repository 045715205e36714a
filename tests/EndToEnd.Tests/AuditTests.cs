using System.Globalization;
using System.Text.Json.Nodes;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>What was asked and refused, exported by a privacy officer, is in the log, is what its entries commit to, and is decided again the same.</summary>
public sealed class AuditTests
{
    private static readonly string[] Covenants = ["overlast-voorbeeldstad", "adresfraude-voorbeeldstad", "riec-voorbeeld"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Disclosures_AskedExportedAndAudited_AreAsTheirCovenantDecides()
    {
        await using var demo = await DemoProcess.StartAsync();
        var cli = new Cli(Path.Combine(demo.Folder, "cli"));
        await AskAsync(demo, cli);
        var exports = new List<string>();
        foreach (var covenant in Covenants)
        {
            exports.Add(Path.Combine(demo.Folder, $"uitvoer-{covenant}"));
            var export = await cli.RunAsync(string.Empty, "log", "export", "--client", demo.Client("fg"), "--covenant", covenant, "--out", exports[^1]);
            Assert.Equal((ExitCode.Done, string.Empty), (export.Code, export.Error));
        }

        var audit = await AuditAsync(demo, cli, [.. exports, "--every-covenant", "--json"]);

        Assert.Equal((ExitCode.Done, string.Empty), (audit.Code, audit.Error));
        var counts = audit.Json.GetProperty("counts");
        Assert.Equal((3, 2, 0), (counts.GetProperty("allowed").GetInt32(), counts.GetProperty("refused").GetInt32(), counts.GetProperty("contradictions").GetInt32()));
        var complete = audit.Json.GetProperty("completeness");
        Assert.Equal(0, complete.GetProperty("notExported").GetInt32());

        // One covenant left out, and nobody says so.
        var partial = await AuditAsync(demo, cli, [.. exports.Skip(1), "--every-covenant"]);
        Assert.Equal(ExitCode.NotVerified, partial.Code);
        Assert.Contains("disclosures of these days are in the log and in no export", partial.Error, StringComparison.Ordinal);

        var denied = await cli.RunAsync(string.Empty, "log", "export", "--client", demo.Client("corporatie-a"), "--covenant", Covenants[0], "--out", exports[0] + "-2");
        Assert.Equal(ExitCode.RefusedByCovenant, denied.Code);
        await AssertFindsAsync(demo, cli, exports[0]);
    }

    private static async Task AskAsync(DemoProcess demo, Cli cli)
    {
        foreach (var bsn in new[] { "999970008", "999980002", "999970008" })
        {
            Assert.Equal(ExitCode.Done, (await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = bsn })).Code);
        }

        foreach (var purpose in new[] { "casus", "marketing" })
        {
            Assert.Equal(ExitCode.RefusedByCovenant, (await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = "999970008" }, purpose)).Code);
        }
    }

    /// <summary>A value that somebody changes, with the manifest made to fit.</summary>
    private static async Task AssertFindsAsync(DemoProcess demo, Cli cli, string export)
    {
        var (data, manifest) = (Path.Combine(export, "verstrekkingen.ndjson"), Path.Combine(export, "manifest.json"));
        var text = await File.ReadAllTextAsync(data, Ct);
        await File.WriteAllTextAsync(data, text.Replace("Z-2026-0012", "Z-2026-0013", StringComparison.Ordinal), Ct);
        Assert.Equal(ExitCode.NotVerified, (await AuditAsync(demo, cli, [export])).Code);
        var json = JsonNode.Parse(await File.ReadAllTextAsync(manifest, Ct))!;
        json["files"]![0]!["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(data, Ct)));
        await File.WriteAllTextAsync(manifest, json.ToJsonString(), Ct);

        var found = await AuditAsync(demo, cli, [export, "--json"]);

        Assert.Equal(ExitCode.NotVerified, found.Code);
        Assert.Equal(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ToString(CultureInfo.InvariantCulture),
            found.Json.GetProperty("counts").GetProperty("contradictions").ToString());
    }

    private static Task<CliResult> AuditAsync(DemoProcess demo, Cli cli, string[] more) =>
        cli.RunAsync(string.Empty, ["log", "audit", .. more, "--log", demo.Gateway + "/log", "--client", demo.Client("fg")]);
}
