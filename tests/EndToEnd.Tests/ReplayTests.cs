using System.Globalization;
using System.Text.Json.Nodes;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>What the decision point decided, downloaded by a privacy officer, is decided again the same; a draft changes exactly what it says, its members included.</summary>
public sealed class ReplayTests
{
    private const string Covenant = "overlast-voorbeeldstad";

    /// <summary>R4: corporations among each other, in office hours.</summary>
    private const string Hours = "mits: {zaak: \"^Z-[0-9]{4}-[0-9]{4}$\", tijd: kantoor}";
    private const string SecondCorporation = "00000099000000002000";
    private const int Questions = 240;
    private const int PerCall = 3;

    [Fact]
    public async Task Log_AskedDownloadedAndReplayed_DecidesTheSame()
    {
        await using var demo = await DemoProcess.StartAsync(arguments: "--empty");
        var cli = new Cli(Path.Combine(demo.Folder, "cli"));
        var (decided, atNight) = await AskAsync(demo);
        var (file, draft) = (CovenantFile(), Path.Combine(demo.Folder, "draft.yaml"));
        var yaml = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(2, yaml.Split(Hours).Length);
        await File.WriteAllTextAsync(draft, yaml.Replace(Hours, Hours.Replace(", tijd: kantoor", "", StringComparison.Ordinal), StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var log = await cli.RunAsync(string.Empty, "decisions", "--client", demo.Client("fg"), "--covenant", Covenant);
        Assert.Equal((ExitCode.Done, Questions / PerCall), (log.Code, log.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));

        var same = await cli.RunAsync(log.Output, "covenant", "replay", file, "-", "--json");
        Assert.Equal((ExitCode.Done, string.Empty), (same.Code, same.Error));
        Assert.Equal(Questions, (int)JsonNode.Parse(same.Output)!["gelijk"]!);

        var changed = await cli.RunAsync(log.Output, "covenant", "replay", draft, "-", "--json");
        var lines = changed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(ExitCode.DecidedOtherwise, changed.Code);
        Assert.Equal(atNight.Order(StringComparer.Ordinal), lines.Where(line => (string?)line["soort"] == "toegestaan").Select(line => (string)line["vraag"]!["zaak"]!).Order(StringComparer.Ordinal));
        Assert.Equal((0, atNight.Count, 0), ((int)lines[^1]["geweigerd"]!, (int)lines[^1]["toegestaan"]!, (int)lines[^1]["onleesbaar"]!));

        // All that was permitted was asked of the corporation that leaves.
        await File.WriteAllTextAsync(draft, yaml.Replace($"      corporatie-b: \"{SecondCorporation}\"\n", string.Empty, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var without = await cli.RunAsync(log.Output, "covenant", "replay", draft, "-", "--json");
        var summary = JsonNode.Parse(without.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        Assert.Equal(ExitCode.DecidedOtherwise, without.Code);
        Assert.Equal((decided.Count(permitted => permitted), 0), ((int)summary["geweigerd"]!, (int)summary["partijenAlsGelogd"]!));
        Assert.Equal(Enumerable.Range(0, Questions).Count(number => number % 3 == 0), (int)summary["buitenConcept"]!);

        var forged = await cli.RunAsync(log.Output.Replace("\"besluit\":\"ja\"", "\"besluit\":\"nee\"", StringComparison.Ordinal), "covenant", "replay", file, "-", "--json");
        Assert.Equal(ExitCode.NotVerified, forged.Code);
        Assert.Equal(decided.Count(permitted => permitted), (int)JsonNode.Parse(forged.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!["tegenspraak"]!);

        var denied = await cli.RunAsync(string.Empty, "decisions", "--client", demo.Client("corporatie-a"));
        Assert.Equal((ExitCode.RefusedByCovenant, "{\"onvolledig\":true}\n"), (denied.Code, denied.Output));
    }

    /// <returns>Every decision, and the case numbers of what is refused for the hour alone.</returns>
    private static async Task<(List<bool> Decided, List<string> AtNight)> AskAsync(DemoProcess demo)
    {
        using var point = new DecisionPoint(demo.Client("corporatie-a"));
        var (decided, atNight) = (new List<bool>(), new List<string>());
        foreach (var call in Enumerable.Range(0, Questions).Chunk(PerCall))
        {
            var requests = call.Select(number => Request(number, number % 4 == 0, number % 3 == 0)).ToList();
            atNight.AddRange(call.Where(number => number % 4 == 0 && number % 3 == 0).Select(Case));
            decided.AddRange(await point.EvaluateAsync(requests));
        }

        Assert.Contains(true, decided);
        Assert.Contains(false, decided);
        return (decided, atNight);
    }

    /// <summary>A corporation asks another, which R4 permits in office hours, or a care partner about a minor, which is forbidden at any.</summary>
    private static JsonObject Request(int number, bool isAtNight, bool isCorporation) => new()
    {
        ["subject"] = new JsonObject
        {
            ["type"] = "medewerker",
            ["id"] = $"m-{number}",
            ["properties"] = new JsonObject { ["organisatie"] = "oin:00000099000000001000", ["rol"] = "consulent" },
        },
        ["action"] = new JsonObject { ["name"] = "bevraag" },
        ["resource"] = new JsonObject
        {
            ["type"] = "bron",
            ["id"] = isCorporation ? $"oin:{SecondCorporation}" : "oin:00000099000000003000",
            ["properties"] = new JsonObject { ["meerderjarig"] = isCorporation },
        },
        ["context"] = new JsonObject
        {
            ["convenant"] = Covenant,
            ["doel"] = "triage",
            ["grondslag"] = "huurrecht",
            ["zaak"] = Case(number),
            ["time"] = isAtNight ? "2026-11-24T23:00:00+01:00" : "2026-11-24T10:00:00+01:00",
        },
    };

    private static string Case(int number) => string.Create(CultureInfo.InvariantCulture, $"Z-2026-{number:0000}");

    private static string CovenantFile()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gateway.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "deploy", "covenants", Covenant + ".yaml");
    }
}
