using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Connector.Tests.Exporting;

public sealed class LogExportCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly ExportedLog _log = new();

    public LogExportCommandTests()
    {
        _workspace.Time.Advance(Disclosed.Asked - _workspace.Time.GetUtcNow());
        _workspace.Gateway.Intercept = _log.Serve;
        _log.Disclose(Disclosed.Answered());
        _log.Disclose(Disclosed.Refused());
        _log.Finish();
    }

    private string Out => Path.Combine(_workspace.Folder, "uitvoer");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _workspace.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Writes_EveryLine_TheCovenant_AndAManifestWithTheirHashes()
    {
        var run = await ExportAsync();

        Assert.Equal((ExitCode.Done, string.Empty), (run.Exit, run.Error));
        Assert.Equal(string.Concat(_log.Lines.Select(line => line.ToJsonString() + "\n")), await ReadAsync("verstrekkingen.ndjson"));
        Assert.Equal(DecisionLines.Overlast, await ReadAsync($"convenanten/{Disclosed.Covenant.Sha256}.yaml"));
        var manifest = JsonNode.Parse(await ReadAsync("manifest.json"))!;
        Assert.Equal(
            ("bekend-export/1", StubGateway.Covenant, "2026-11-17", "2026-11-23"),
            ((string?)manifest["format"], (string?)manifest["covenant"], (string?)manifest["from"], (string?)manifest["to"]));
        Assert.Equal((Workspace.Organisation, "client-a", "http://127.0.0.1:5080/"), ((string?)manifest["organisation"], (string?)manifest["client"], (string?)manifest["gateway"]));
        Assert.Equal((LogOnDisk.Origin, 2, (string?)_log.First["ontvangstbewijs"]), ((string?)manifest["log"], (int)manifest["logIndex"]!, (string?)manifest["receipt"]));
        Assert.Equal("""{"disclosures":2,"erased":0,"damaged":0}""", manifest["counts"]!.ToJsonString());
        foreach (var file in manifest["files"]!.AsArray())
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Out, (string)file!["name"]!), Cancel);
            Assert.Equal((bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), ((int)file["bytes"]!, (string?)file["sha256"]));
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(Out, "manifest.json"), Cancel)));
        Assert.Contains($"manifest     sha256 {hash}", run.Out, StringComparison.Ordinal);
        Assert.Contains("disclosures  2: 2 opened, 0 erased, 0 damaged", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            """{"convenant":"overlast-voorbeeldstad","vanaf":"2026-11-17","tot":"2026-11-23"}""", Assert.Single(_workspace.Gateway.SeenAt(ExportedLog.Path)).Body);
    }

    [Fact]
    public async Task Writes_ForTheOwnerAlone_AndLeavesNothingElse()
    {
        Assert.Equal(ExitCode.Done, (await ExportAsync("--json")).Exit);

        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.All(Directory.GetFiles(Out, "*", SearchOption.AllDirectories), file => Assert.Equal(Owner, File.GetUnixFileMode(file)));
        Assert.All(Directory.GetDirectories(Out).Append(Out), folder => Assert.Equal(Owner | UnixFileMode.UserExecute, File.GetUnixFileMode(folder)));
        AssertNothingLeft();
    }

    [Fact]
    public async Task Overwrites_Nothing()
    {
        Directory.CreateDirectory(Out);

        var run = await ExportAsync();

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
        Assert.Empty(Directory.GetFileSystemEntries(Out));
    }

    public static TheoryData<string, int> Broken() => new()
    {
        { "no end", (int)ExitCode.Unavailable },
        { "nothing", (int)ExitCode.Unavailable },
        { "another count", (int)ExitCode.Unexpected },
        { "begun twice", (int)ExitCode.Unexpected },
        { "more after the end", (int)ExitCode.Unexpected },
        { "no begin", (int)ExitCode.Unexpected },
        { "another covenant", (int)ExitCode.Unexpected },
        { "other days", (int)ExitCode.Unexpected },
        { "no line", (int)ExitCode.Unexpected },
        { "no entry", (int)ExitCode.Unexpected },
        { "short salt", (int)ExitCode.Unexpected },
        { "a newer form", (int)ExitCode.Unexpected },
        { "another receipt", (int)ExitCode.NotVerified },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Keeps_Nothing_OfAnExportThatIsNotWhole(string how, int exit)
    {
        var (first, lines, last) = (_log.First.ToJsonString(), _log.Lines, _log.Last.ToJsonString());
        string[] all = [first, .. lines.Select(line => line.ToJsonString()), last];
        string[] sent = how switch
        {
            "no end" => all[..^1],
            "nothing" => [],
            "another count" => [.. all[..2], last],
            "begun twice" => [first, .. all],
            "more after the end" => [.. all, all[1]],
            "no begin" => all[1..],
            "another covenant" => [first.Replace("overlast-", "riec-", StringComparison.Ordinal), .. all[1..]],
            "other days" => [first.Replace("2026-11-17", "2026-11-18", StringComparison.Ordinal), .. all[1..]],
            "no line" => [first, "{\"soort\":\"iets\"}", .. all[1..]],
            "no entry" => [first, all[1].Replace("\"regel\":\"AQ", "\"regel\":\"Ag", StringComparison.Ordinal), .. all[2..]],
            "short salt" => [first, all[1].Replace("\"zout\":\"", "\"zout\":\"x", StringComparison.Ordinal), .. all[2..]],
            "a newer form" => [first.Replace("\"vorm\":1", "\"vorm\":2", StringComparison.Ordinal), .. all[1..]],
            "another receipt" => [_log.Finish(type: EntryType.Registration).First.ToJsonString(), .. all[1..]],
            _ => throw new ArgumentOutOfRangeException(nameof(how)),
        };
        Assert.NotEqual(all, sent);
        Send(string.Concat(sent.Select(line => line + "\n")));

        var run = await ExportAsync();

        Assert.Equal(exit, (int)run.Exit);
        Assert.Empty(run.Out);
        Assert.DoesNotContain("m-4711", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out));
        AssertNothingLeft();
    }

    [Fact]
    public async Task Keeps_Nothing_WhenInterrupted()
    {
        using var stop = new CancellationTokenSource();
        _workspace.Gateway.Intercept = request =>
        {
            if (request.Path.Contains("/versies/", StringComparison.Ordinal))
            {
                stop.Cancel();
                stop.Token.ThrowIfCancellationRequested();
            }

            return _log.Serve(request);
        };

        var run = await _workspace.RunUntilAsync("", Arguments(), stop.Token);

        Assert.Equal(ExitCode.Interrupted, run.Exit);
        Assert.False(Directory.Exists(Out));
        AssertNothingLeft();
    }

    [Fact]
    public async Task Begins_Again_WhereThatMayHelp_AndSaysWhyNotElse()
    {
        var failed = false;
        _workspace.Gateway.Intercept = request =>
        {
            if (!failed && request.Path == ExportedLog.Path)
            {
                failed = true;
                return StubGateway.Problem(503, """{"title":"Niet beschikbaar"}""");
            }

            return _log.Serve(request);
        };
        Assert.Equal(ExitCode.Done, (await ExportAsync()).Exit);
        Directory.Delete(Out, recursive: true);

        _workspace.Gateway.Intercept = request => request.Path == ExportedLog.Path ? StubGateway.Problem(403, """{"title":"Geen recht","code":"BK1004"}""") : _log.Serve(request);
        var run = await ExportAsync();
        Assert.Equal(ExitCode.RefusedByCovenant, run.Exit);
        Assert.Contains("Geen recht", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_ThatSomeDoNotFitTheLog_AndKeepsTheExport()
    {
        _log.Lines.Add(new() { ["soort"] = "beschadigd", ["index"] = 1, ["regel"] = null, ["beschadiging"] = "regel-ontbreekt" });
        _log.Finish();

        var run = await ExportAsync();

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("1 disclosures do not fit the log", run.Error, StringComparison.Ordinal);
        Assert.True(Directory.Exists(Out));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Says_WhichTextOfTheCovenantIsNotToBeHad(bool isServed)
    {
        _log.Text = isServed ? DecisionLines.Longer : null;

        var run = await ExportAsync();

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("does not give version 1.0.0", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Out, "convenanten")));
    }

    [Fact]
    public async Task Checks_EveryByteOfEveryFile()
    {
        Assert.Equal(ExitCode.Done, (await ExportAsync()).Exit);
        Assert.Equal(ExitCode.Done, (await CheckAsync()).Exit);
        foreach (var name in new[] { "verstrekkingen.ndjson", $"convenanten/{Disclosed.Covenant.Sha256}.yaml" })
        {
            var (path, bytes) = (Path.Combine(Out, name), await File.ReadAllBytesAsync(Path.Combine(Out, name), Cancel));
            foreach (var other in (byte[][])[[(byte)(bytes[0] ^ 1), .. bytes[1..]], [.. bytes[..^1], (byte)(bytes[^1] ^ 1)], bytes[..^1], [.. bytes, 0], []])
            {
                await File.WriteAllBytesAsync(path, other, Cancel);
                var run = await CheckAsync();
                Assert.Equal((ExitCode.NotVerified, string.Empty), (run.Exit, run.Out));
                Assert.Contains(name, run.Error, StringComparison.Ordinal);
            }

            File.Delete(path);
            Assert.Equal(ExitCode.NotVerified, (await CheckAsync()).Exit);
            await File.WriteAllBytesAsync(path, bytes, Cancel);
        }

        Assert.Equal(ExitCode.Done, (await CheckAsync()).Exit);
    }

    [Theory]
    [InlineData("\"verstrekkingen.ndjson\"", "\"../client.json\"")]
    [InlineData("\"verstrekkingen.ndjson\"", "\"/etc/passwd\"")]
    [InlineData("\"verstrekkingen.ndjson\"", "\"a/b/c\"")]
    [InlineData("\"verstrekkingen.ndjson\"", "null")]
    [InlineData("bekend-export/1", "bekend-export/2")]
    [InlineData("\"data\": \"verstrekkingen.ndjson\"", "\"data\": \"ander\"")]
    [InlineData("{", "")]
    public async Task Refuses_AManifestOfAnotherForm(string part, string other)
    {
        await ExportAsync();
        var text = await ReadAsync("manifest.json");
        Assert.Contains(part, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(Out, "manifest.json"), text.Replace(part, other, StringComparison.Ordinal), Cancel);

        Assert.Equal(ExitCode.WrongInput, (await CheckAsync()).Exit);
    }

    [Theory]
    [InlineData("--client x --covenant y")]
    [InlineData("--client x --covenant y --out z --check w")]
    [InlineData("--check w --from 2026-11-01")]
    [InlineData("--client x --covenant y --out z --format xlsx")]
    [InlineData("--client x --covenant y --out z --from 2026-11-02 --to 2026-11-01")]
    [InlineData("")]
    public async Task Refuses_WrongUsage(string options)
    {
        var run = await _workspace.RunAsync(["log", "export", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Empty(_workspace.Gateway.Seen);
    }

    private void Send(string body) => _workspace.Gateway.Intercept =
        request => request.Path == ExportedLog.Path ? new() { Content = new StringContent(body) } : _log.Serve(request);

    private void AssertNothingLeft() => Assert.DoesNotContain(Directory.GetFileSystemEntries(_workspace.Folder), path => path.EndsWith(".partial", StringComparison.Ordinal));

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(Path.Combine(Out, name), Cancel);

    private Task<RunResult> CheckAsync() => _workspace.RunAsync("log", "export", "--check", Out);

    private Task<RunResult> ExportAsync(params string[] more) => _workspace.RunAsync(Arguments(more));

    private string[] Arguments(params string[] more) =>
        ["log", "export", "--client", _workspace.Profile, "--covenant", StubGateway.Covenant, "--out", Out, .. more];
}
