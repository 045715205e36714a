using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>Nothing that identifies leaves the connector, and nothing secret lands in a log, at any level.</summary>
public sealed partial class LeakTests
{
    /// <summary>Everything every library has to say.</summary>
    private static readonly Dictionary<string, string> Verbose = new()
    {
        ["Serilog__MinimumLevel__Default"] = "Verbose",
        ["Serilog__MinimumLevel__Override__Microsoft"] = "Verbose",
        ["Serilog__MinimumLevel__Override__Microsoft.Hosting.Lifetime"] = "Verbose",
        ["Serilog__MinimumLevel__Override__System"] = "Verbose",
        ["Serilog__MinimumLevel__Override__Yarp"] = "Verbose",
    };

    private static readonly string[] Identities =
        ["999970021", "Joris", "Kwakernaat", "19710825", "999970008", "Wezelaar", "wezelaar", "Fenna", "fenna", "19840312", "1984-03-12", "1399ZA", "999980002", "888888888", "Slechterik"];

    [Fact]
    public async Task Run_AtEveryLevel_LeavesNoIdentityPseudonymOrToken()
    {
        await using var demo = await DemoProcess.StartAsync(null, Verbose, "--empty");
        var (sent, received) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var cli = new Cli(Path.Combine(demo.Folder, "cli"), () => new RecordingHandler(sent, received));
        var said = await UseEverythingAsync(cli, demo);
        await SendNonsenseAsync(demo, sent);
        await demo.StopAsync();

        Assert.All(Identities, identity => Assert.DoesNotContain(sent, text => text.Contains(identity, StringComparison.Ordinal)));
        Assert.All(Identities, identity => Assert.DoesNotContain(said, text => text.Contains(identity, StringComparison.Ordinal)));

        var secrets = Identities.Concat(SecretsIn(sent)).Concat(SecretsIn(received)).Concat(SecretsOnDisk(demo)).Distinct().ToList();
        var logs = Directory.GetFiles(Path.Combine(demo.Folder, "logs")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.True(secrets.Count > 100, "too few secrets to look for");
        Assert.All(logs, log => Assert.Contains("[DBG]", log.Value, StringComparison.Ordinal));
        Assert.All(logs, log => Assert.DoesNotContain(secrets, secret => log.Value.Contains(secret, StringComparison.Ordinal)));
    }

    [GeneratedRegex("[A-Za-z0-9_-]{40,}")]
    private static partial Regex LongToken();

    private static async Task<IReadOnlyList<string>> UseEverythingAsync(Cli cli, DemoProcess demo)
    {
        var file = Path.Combine(demo.Folder, "signals.csv");
        await File.WriteAllLinesAsync(
            file,
            [
                "kenmerk,bsn,voornamen,voorvoegsel,geslachtsnaam,geboortedatum,postcode,huisnummer",
                "a-1,999970008,Fenna,van der,Wezelaar,19840312,1399ZA,12",
                "a-2,888888888,Slechterik,,Fout,19999999,ZZZZ,x",
                "a-3,999970021,Joris,,Kwakernaat-Tol,19710825,,",
            ],
            TestContext.Current.CancellationToken);
        var load = await cli.RunAsync(
            string.Empty, "signals", "load", file, "--client", demo.Client("zorg-a"), "--covenant", "overlast-voorbeeldstad",
            "--kind", "zorgmijding", "--contact", "team-a");
        Assert.Equal(ExitCode.SomeRefused, load.Code);
        Assert.Contains("line 3", load.Error, StringComparison.Ordinal);

        var hit = await cli.AskAsync(demo, new Dictionary<string, string?>
        {
            ["bsn"] = "999970008", ["voornamen"] = "Fenna", ["geslachtsnaam"] = "van der Wezelaar", ["geboortedatum"] = "1984-03-12", ["postcode"] = "1399ZA", ["huisnummer"] = "12",
        });
        Assert.True(hit.Json.GetProperty("known").GetBoolean());
        var miss = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = "999980002" });
        Assert.False(miss.Json.GetProperty("known").GetBoolean());
        var refused = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = "999970008" }, "casus");
        Assert.Equal(ExitCode.RefusedByCovenant, refused.Code);
        var wrong = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = "888888888" });
        Assert.Equal(ExitCode.WrongInput, wrong.Code);
        var list = await cli.RunAsync(string.Empty, "signals", "list", "--client", demo.Client("zorg-a"), "--covenant", "overlast-voorbeeldstad");
        var withdrawn = await cli.RunAsync(
            string.Empty, "signals", "withdraw", "--client", demo.Client("zorg-a"), "--covenant", "overlast-voorbeeldstad", "--reference", "a-1");
        Assert.Equal(ExitCode.Done, withdrawn.Code);
        var gone = await cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = "999970008" });
        Assert.False(gone.Json.GetProperty("known").GetBoolean());
        return [.. new[] { load, hit, miss, refused, wrong, list, withdrawn, gone }.SelectMany(run => (string[])[run.Output, run.Error])];
    }

    /// <summary>A client that gets everything wrong: what it sent must not come back in a log either.</summary>
    private static async Task SendNonsenseAsync(DemoProcess demo, ConcurrentBag<string> sent)
    {
        using var http = new HttpClient { BaseAddress = new Uri(demo.Gateway) };
        var nonsense = "NonsensNonsensNonsensNonsensNonsensNonsens42";
        sent.Add($"\"{nonsense}\"");
        foreach (var path in (string[])["/v1/vragen", "/v1/signalen", "/v1/evaluaties", "/oauth/token", $"/v1/vragen/{Guid.NewGuid()}/antwoord"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent($"{{\"elementen\":[\"{nonsense}\"") };
            request.Headers.Add("Authorization", "Bearer " + nonsense);
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.False(response.IsSuccessStatusCode);
        }
    }

    /// <summary>Elements, pseudonyms, proofs, tokens and assertions: every long run of base64url in a body or an Authorization header.</summary>
    private static IEnumerable<string> SecretsIn(IEnumerable<string> texts) =>
        texts.Where(text => !text.Contains("publiekeSleutel", StringComparison.Ordinal))
            .SelectMany(text => LongToken().Matches(WithoutReceipts(text)).Select(match => match.Value))
            .SelectMany(token => token.Split('.'))
            .Where(token => token.Length >= 40);

    /// <summary>What the services and the clients prove themselves with.</summary>
    private static IEnumerable<string> SecretsOnDisk(DemoProcess demo) =>
        Directory.GetFiles(Path.Combine(demo.Folder, "secrets")).Where(file => !Path.HasExtension(file)).Select(file => File.ReadAllText(file).Trim())
            .Concat(Directory.GetFiles(Path.Combine(demo.Folder, "clients"), "*.json").Select(PrivateKey));

    private static string PrivateKey(string file)
    {
        using var profile = JsonDocument.Parse(File.ReadAllText(file));
        return profile.RootElement.GetProperty("privateKey").GetProperty("d").GetString()!;
    }

    /// <summary>Receipts and trace ids are public; everything else counts.</summary>
    private static string WithoutReceipts(string text)
    {
        if (!text.StartsWith('{') || !text.Contains("ontvangstbewijs", StringComparison.Ordinal))
        {
            return string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("traceparent", StringComparison.OrdinalIgnoreCase)));
        }

        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("opvulling").GetString()!;
    }
}
