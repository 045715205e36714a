using System.Net;
using System.Text.Json.Nodes;
using Bekend.Connector.LogChecking;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Tests.LogChecking;

public sealed class LogMonitorTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly LogOnDisk _log = new(5);

    private string State => Path.Combine(_workspace.Folder, "log.seen");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _log.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task Follows_EveryStepOfALog()
    {
        var size = 5;
        await AssertSaysAsync("begun", size);
        foreach (var more in (int[])[0, 1, 2, 248, 1, 1, 511, 0, 65_000])
        {
            _log.Grow(more);
            size += more;
            await AssertSaysAsync(more == 0 ? "same" : "grown", size);
            Assert.Equal(_log.Checkpoint, await File.ReadAllTextAsync(State, Cancel));
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(State));
        Assert.Equal(["log.seen", "log.seen.lock"], Directory.GetFiles(_workspace.Folder, "log.*").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Begins_WithAnEmptyLog()
    {
        _log.Entries.Clear();
        _log.Write();
        await AssertSaysAsync("begun", 0);

        _log.Grow(3);
        await AssertSaysAsync("grown", 3);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(300, 0)]
    [InlineData(300, 1)]
    [InlineData(300, 299)]
    [InlineData(600, 255)]
    [InlineData(600, 256)]
    public async Task Reports_AnEntryThatWasChanged_WithBothCheckpoints(int size, int changed)
    {
        foreach (var more in (int[])[0, 1, 400])
        {
            using var log = new LogOnDisk(size);
            var state = Path.Combine(_workspace.Folder, $"seen-{more}");
            await RunAsync(log, state);
            var seen = log.Checkpoint;
            log.Entries[changed] = LogOnDisk.NewEntry();
            log.Grow(more);

            var run = await RunAsync(log, state);

            Assert.Equal(ExitCode.NotVerified, run.Exit);
            Assert.Contains("The log contradicts itself", run.Error, StringComparison.Ordinal);
            Assert.Equal($"{seen}\n{log.Checkpoint}", run.Out);
            var evidence = Assert.Single(Evidence(state));
            Assert.Contains(evidence, run.Error, StringComparison.Ordinal);
            Assert.StartsWith(state + ".contradicted-", evidence, StringComparison.Ordinal);
            Assert.Equal(run.Out, await File.ReadAllTextAsync(evidence, Cancel));
            Assert.Equal(seen, await File.ReadAllTextAsync(state, Cancel));
            Assert.True(SignedNote.TryOpen(seen, log.Signer.Verifier, out _) && SignedNote.TryOpen(log.Checkpoint, log.Signer.Verifier, out _));
        }
    }

    [Fact]
    public async Task Reports_ALogThatShrank_EveryTime_AndKeepsEachPieceOfEvidence()
    {
        await AssertSaysAsync("begun", 5);
        var seen = _log.Checkpoint;
        _log.Entries.RemoveAt(4);
        _log.Write();

        var first = await RunAsync(_log, State);
        var same = await RunAsync(_log, State);
        _log.Entries.RemoveAt(3);
        _log.Write();
        var second = await RunAsync(_log, State, "--json");

        Assert.All((RunResult[])[first, same, second], run =>
        {
            Assert.Equal(ExitCode.NotVerified, run.Exit);
            Assert.Contains("The log became smaller", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("The log contradicts itself", run.Error, StringComparison.Ordinal);
        });
        Assert.Contains("It had 5 entries and now shows 4.", first.Error, StringComparison.Ordinal);
        Assert.Contains("It had 5 entries and now shows 3.", second.Error, StringComparison.Ordinal);
        Assert.Equal(seen, await File.ReadAllTextAsync(State, Cancel));
        var json = JsonNode.Parse(second.Out)!;
        Assert.Equal(("shrank", 3, seen, _log.Checkpoint), ((string)json["result"]!, (int)json["entries"]!, (string)json["seen"]!, (string)json["shown"]!));
        var kept = Evidence(State).ToDictionary(file => file, File.ReadAllText);
        Assert.Equal(2, kept.Count);
        Assert.All(kept.Keys, file => Assert.StartsWith(State + ".shrank-", file, StringComparison.Ordinal));
        Assert.Contains(first.Out, kept.Values);
        Assert.Equal($"{seen}\n{_log.Checkpoint}", kept[(string)json["evidence"]!]);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, 7)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 6)]
    [InlineData(HttpStatusCode.Forbidden, 1)]
    public async Task Keeps_BothCheckpoints_WhenTilesAreWithheld(HttpStatusCode status, int exit)
    {
        await AssertSaysAsync("begun", 5);
        var seen = _log.Checkpoint;
        _log.Grow(300);
        _workspace.Gateway.Intercept = request => request.Path.StartsWith("/log/tile", StringComparison.Ordinal) ? new(status) : _log.Serve(request);

        var run = await _workspace.RunAsync("log", "monitor", "http://gateway.example/log", "--state", State, "--vkey", _log.Vkey, "--once");

        Assert.Equal(exit, (int)run.Exit);
        var evidence = Assert.Single(Evidence(State));
        Assert.StartsWith(State + ".unproven-", evidence, StringComparison.Ordinal);
        Assert.Equal($"{seen}\n{_log.Checkpoint}", await File.ReadAllTextAsync(evidence, Cancel));
        Assert.Equal(seen, await File.ReadAllTextAsync(State, Cancel));
        await AssertSaysAsync("grown", 305);
        Assert.Equal([evidence], Evidence(State));
    }

    [Fact]
    public async Task Says_WhenEvidenceCannotBeKept()
    {
        await AssertSaysAsync("begun", 5);
        var seen = _log.Checkpoint;
        for (var at = 0; at < 1000; at++)
        {
            _workspace.Write($"log.seen.shrank-{at:x16}.evidence", "");
        }

        _log.Entries.RemoveAt(0);
        _log.Write();
        var run = await RunAsync(_log, State);

        Assert.Contains("could not be kept in a file: keep them", run.Error, StringComparison.Ordinal);
        Assert.Equal($"{seen}\n{_log.Checkpoint}", run.Out);
        Assert.Equal(1000, Evidence(State).Length);
    }

    [Fact]
    public async Task LetsOneMonitor_FollowWithAStateFile()
    {
        Assert.True(MonitorState.Claim(State).TryGet(out var claim, out _));
        using (claim)
        {
            var run = await RunAsync(_log, State);
            Assert.Equal(ExitCode.WrongInput, run.Exit);
            Assert.Contains("Another monitor follows a log with it", run.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(State));
        }

        await AssertSaysAsync("begun", 5);
    }

    [Fact]
    public async Task Tells_DamagedTiles_FromALogThatContradictsItself()
    {
        var damaged = 0;
        foreach (var tile in (string[])["tile/0/000", "tile/0/001.p/144", "tile/1/000.p/1"])
        {
            for (var at = 0; at < 144; at += 11)
            {
                using var log = new LogOnDisk(133);
                var state = Path.Combine(_workspace.Folder, $"{damaged}-{at}-{tile.Length}");
                await RunAsync(log, state);
                log.Grow(267);
                var bytes = await File.ReadAllBytesAsync(log.PathOf(tile), Cancel);
                bytes[at * 32 % bytes.Length] ^= 1;
                await File.WriteAllBytesAsync(log.PathOf(tile), bytes, Cancel);

                var run = await RunAsync(log, state);

                // What no proof needs is not looked at; that is for `verify`.
                damaged += run.Exit == ExitCode.NotVerified ? 1 : 0;
                Assert.True(run.Exit is ExitCode.Done or ExitCode.NotVerified);
                Assert.DoesNotContain("contradicts", run.Error, StringComparison.Ordinal);
                Assert.Equal(run.Exit == ExitCode.NotVerified ? 1 : 0, Evidence(state).Length);
                Assert.All(Evidence(state), file => Assert.StartsWith(state + ".unproven-", file, StringComparison.Ordinal));
            }
        }

        Assert.True(damaged > 20, $"{damaged}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("niets")]
    public async Task DoesNotBegin_OverAStateThatIsNoneOfThisLog(string content)
    {
        await File.WriteAllTextAsync(State, content, Cancel);
        Assert.Equal(ExitCode.WrongInput, (await RunAsync(_log, State)).Exit);
        Assert.Equal(content, await File.ReadAllTextAsync(State, Cancel));

        using var other = new LogOnDisk(9);
        await File.WriteAllTextAsync(State, other.Checkpoint, Cancel);
        Assert.Equal(ExitCode.WrongInput, (await RunAsync(_log, State)).Exit);
    }

    [Fact]
    public async Task LooksAgain_UntilTheLogContradictsItself()
    {
        var looks = 0;
        _workspace.Gateway.Intercept = request =>
        {
            if (request.Path == "/log/checkpoint")
            {
                looks++;
                _workspace.Time.Tick();
                if (looks is 3 or (>= 5 and <= 20))
                {
                    // Longer than it is tried within one look.
                    return new(HttpStatusCode.BadGateway);
                }

                if (looks == 30)
                {
                    _log.Entries[2] = LogOnDisk.NewEntry();
                }

                _log.Grow(looks % 4);
            }

            return _log.Serve(request);
        };

        var run = await _workspace.RunAsync("log", "monitor", "http://gateway.example/log", "--state", State, "--vkey", _log.Vkey, "--interval", "5m");

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Equal(30, looks);
        Assert.StartsWith("begun\t6\t", run.Out, StringComparison.Ordinal);
        Assert.Contains("same\t", run.Out, StringComparison.Ordinal);
        Assert.Contains("The log cannot be reached", run.Error, StringComparison.Ordinal);
        Assert.Contains(TimeSpan.FromMinutes(5), _workspace.Time.Waits);
        Assert.Contains(".contradicted-", Assert.Single(Evidence(State)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_WithoutALog_WhenItLooksOnce()
    {
        _workspace.Gateway.Intercept = _ => new(HttpStatusCode.BadGateway);

        var run = await _workspace.RunAsync("log", "monitor", "http://gateway.example/log", "--state", State, "--vkey", _log.Vkey, "--once");

        Assert.Equal(ExitCode.Unavailable, run.Exit);
        Assert.False(File.Exists(State));
    }

    [Theory]
    [InlineData("0s")]
    [InlineData("2d")]
    [InlineData("snel")]
    public async Task Refuses_WrongIntervals(string interval) => Assert.Equal(
        ExitCode.WrongInput,
        (await _workspace.RunAsync("log", "monitor", _log.Folder, "--state", State, "--vkey", _log.Vkey, "--interval", interval)).Exit);

    private async Task AssertSaysAsync(string what, int size)
    {
        var run = await RunAsync(_log, State);
        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Equal($"{what}\t{size}\t{_log.Root}{Environment.NewLine}", run.Out);
    }

    private Task<RunResult> RunAsync(LogOnDisk log, string state, params string[] more) =>
        _workspace.RunAsync(["log", "monitor", log.Folder, "--state", state, "--vkey", log.Vkey, "--once", .. more]);

    private static string[] Evidence(string state) => Directory.GetFiles(Path.GetDirectoryName(state)!, $"{Path.GetFileName(state)}.*.evidence");
}
