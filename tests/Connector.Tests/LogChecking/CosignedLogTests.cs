using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Witnesses;

namespace Bekend.Connector.Tests.LogChecking;

/// <summary>The cosignatures of two of three witnesses, demanded of logs and receipts.</summary>
public sealed class CosignedLogTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly LogOnDisk _log = new(300);
    private readonly Dictionary<char, WitnessSigner> _witnesses = "ABC".ToDictionary(name => name, name => WitnessSigner.Generate($"witness.example/{name}"));

    private string State => Path.Combine(_workspace.Folder, "log.seen");

    public void Dispose()
    {
        foreach (var witness in _witnesses.Values)
        {
            witness.Dispose();
        }

        _log.Dispose();
        _workspace.Dispose();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("A", false)]
    [InlineData("AB", true)]
    [InlineData("CA", true)]
    [InlineData("ABC", true)]
    public async Task Verifies_ALogThatEnoughCosigned(string who, bool isEnough)
    {
        _log.Cosign(who.Select(name => _witnesses[name]));

        var run = await VerifyAsync();
        var json = await VerifyAsync("--json");

        Assert.Equal((isEnough ? ExitCode.Done : ExitCode.NotVerified, run.Exit), (run.Exit, json.Exit));
        if (isEnough)
        {
            string[] names = [.. who.Order().Select(name => $"{name}")];
            Assert.Contains($"  cosigned {string.Join(", ", names)}{Environment.NewLine}", run.Out, StringComparison.Ordinal);
            Assert.Equal(names, JsonNode.Parse(json.Out)!["witnesses"]!.AsArray().Select(name => (string)name!));
            return;
        }

        Assert.Empty(run.Out + json.Out);
        Assert.Contains("Too few witnesses cosigned", run.Error, StringComparison.Ordinal);
        Assert.Contains($"Cosigned by {(who.Length == 0 ? "nobody" : who)};", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_NoCosignature_OfAnotherKeyOrAnotherTree()
    {
        using var impostor = WitnessSigner.Generate("witness.example/B");
        _log.Cosign(_witnesses['A'], impostor);
        Assert.Equal(ExitCode.NotVerified, (await VerifyAsync()).Exit);

        // A cosignature of the tree before, under the tree of now.
        var lines = (await File.ReadAllLinesAsync(_log.PathOf("checkpoint"), TestContext.Current.CancellationToken))[^2..];
        _log.Grow(1);
        _log.Cosign(_witnesses['B'], _witnesses['C']);
        await File.AppendAllLinesAsync(_log.PathOf("checkpoint"), [lines[0]], TestContext.Current.CancellationToken);
        var run = await VerifyAsync();
        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Contains("  cosigned B, C" + Environment.NewLine, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_AMomentForTheWitnesses()
    {
        var looks = 0;
        _workspace.Gateway.Intercept = request =>
        {
            if (request.Path == "/log/checkpoint" && ++looks == 3)
            {
                _log.Cosign(_witnesses.Values);
            }

            return _log.Serve(request);
        };

        var run = await _workspace.RunAsync("log", "verify", "https://gateway.example/log", "--vkey", _log.Vkey, "--policy", Policy(_log.Vkey));

        Assert.Equal((ExitCode.Done, 3), (run.Exit, looks));
        Assert.Equal([TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)], _workspace.Time.Waits.Where(wait => wait < TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public async Task Follows_ALog_AndSaysWhoCosigned()
    {
        _log.Cosign(_witnesses['A'], _witnesses['C']);
        var begun = await FollowAsync();
        Assert.Equal((ExitCode.Done, $"begun\t300\t{_log.Root}\tA, C{Environment.NewLine}"), (begun.Exit, begun.Out));

        // What too few cosigned is remembered: the log signed it.
        _log.Grow(5);
        _log.Cosign(_witnesses['B']);
        var grown = await FollowAsync("--json");
        var json = JsonNode.Parse(grown.Out)!;
        Assert.Equal(ExitCode.NotVerified, grown.Exit);
        Assert.Equal(("grown", 305, false, "B"), ((string)json["result"]!, (int)json["entries"]!, (bool)json["quorum"]!, (string)json["witnesses"]![0]!));
        Assert.Contains("Too few witnesses cosigned", grown.Error, StringComparison.Ordinal);
        Assert.Equal(_log.Checkpoint, await File.ReadAllTextAsync(State, TestContext.Current.CancellationToken));

        _log.Cosign(_witnesses['A']);
        Assert.Equal($"same\t305\t{_log.Root}\tA, B{Environment.NewLine}", (await FollowAsync()).Out);

        // Whoever cosigned, and whoever did not: two trees are two trees.
        _log.Entries[7] = LogOnDisk.NewEntry();
        _log.Write();
        Assert.Contains("The log contradicts itself", (await FollowAsync()).Error, StringComparison.Ordinal);
        _log.Cosign(_witnesses.Values);
        Assert.Contains("The log contradicts itself", (await FollowAsync()).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("B", false)]
    [InlineData("BC", true)]
    public async Task Verifies_AReceiptThatEnoughCosigned(string who, bool isEnough)
    {
        var text = _workspace.Gateway.Log.Receipt(StubGateway.DisclosureId);
        Assert.True(Receipt.TryParse(text, out var receipt));
        Assert.True(SignedNote.TryParse(receipt.Checkpoint, out var note));
        var file = _workspace.Write("r", string.Concat([text, .. who.Select(name => _witnesses[name].Cosign(note, DateTimeOffset.UnixEpoch.AddDays(1)) + "\n")]));
        string[] verify = ["receipt", "verify", file, "--vkey", _workspace.Gateway.Log.Vkey];
        string[] demanding = [.. verify, "--policy", Policy(_workspace.Gateway.Log.Vkey)];

        var run = await _workspace.RunAsync(demanding);

        // Whoever demands nothing is told nothing of witnesses.
        Assert.DoesNotContain("cosigned", (await _workspace.RunAsync(verify)).Out, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse((await _workspace.RunAsync([.. verify, "--json"])).Out)!["witnesses"]);
        Assert.Equal(isEnough ? ExitCode.Done : ExitCode.NotVerified, run.Exit);
        Assert.Contains(isEnough ? "  cosigned B, C" : "too few witnesses cosigned it", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(isEnough, run.Error.Length == 0);
        Assert.Equal(isEnough ? 2 : 0, (JsonNode.Parse((await _workspace.RunAsync([.. demanding, "--json"])).Out is { Length: > 0 } json ? json : "{}")!["witnesses"] as JsonArray)?.Count ?? 0);
    }

    [Fact]
    public async Task Reads_NothingWithAPolicyThatCannotBeUsed()
    {
        using var other = new LogOnDisk(1);
        var receipt = _workspace.Write("r", _workspace.Gateway.Log.Receipt(StubGateway.DisclosureId));
        foreach (var (policy, why) in new[]
        {
            (Policy(other.Vkey), "does not name this log"),
            (_workspace.Write("faults", "quorum x\nlog y\n"), "line 2: this is no key of a log"),
            (Path.Combine(_workspace.Folder, "nergens"), "cannot be read"),
        })
        {
            foreach (var command in (string[][])[["log", "verify", _log.Folder], ["log", "monitor", _log.Folder, "--once", "--state", State], ["receipt", "verify", receipt]])
            {
                var run = await _workspace.RunAsync([.. command, "--vkey", _log.Vkey, "--policy", policy]);
                Assert.Equal(ExitCode.WrongInput, run.Exit);
                Assert.Empty(run.Out);
                Assert.Contains(why, run.Error, StringComparison.Ordinal);
            }
        }

        Assert.False(File.Exists(State));
    }

    private string Policy(string vkey) => _workspace.Write(
        "policy", $"log {vkey}\n{string.Concat(_witnesses.Select(witness => $"witness {witness.Key} {witness.Value.Verifier.Format()}\n"))}group two 2 A B C\nquorum two\n");

    private Task<RunResult> VerifyAsync(params string[] more) =>
        _workspace.RunAsync(["log", "verify", _log.Folder, "--vkey", _log.Vkey, "--policy", Policy(_log.Vkey), .. more]);

    private Task<RunResult> FollowAsync(params string[] more) =>
        _workspace.RunAsync(["log", "monitor", _log.Folder, "--state", State, "--once", "--vkey", _log.Vkey, "--policy", Policy(_log.Vkey), .. more]);
}
