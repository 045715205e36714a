using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bekend.Connector.Tests.Support;
using Bekend.Ledger.Notes;

namespace Bekend.Connector.Tests.LogChecking;

public sealed class LogVerifyTests : IDisposable
{
    private const string Address = "https://gateway.example/log";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    [InlineData(65536)]
    [InlineData(66100)]
    public async Task Verifies_ALogOfAnySize(int size)
    {
        using var log = new LogOnDisk(size);

        var text = await VerifyAsync(log, log.Folder);
        var json = JsonNode.Parse((await VerifyAsync(log, log.Folder, "--json")).Out)!;

        Assert.Equal(ExitCode.Done, text.Exit);
        Assert.StartsWith("verified" + Environment.NewLine, text.Out, StringComparison.Ordinal);
        Assert.Equal((true, LogOnDisk.Origin, size), ((bool)json["verified"]!, (string)json["log"]!, (int)json["entries"]!));
        Assert.Equal(log.Root.ToString(), (string)json["root"]!);
        Assert.Equal(log.Files.Count(file => file.StartsWith("tile", StringComparison.Ordinal) && !file.Contains("entries", StringComparison.Ordinal)), (int)json["tiles"]!);
    }

    [Fact]
    public async Task Finds_AnyByteThatWasChanged()
    {
        using var log = new LogOnDisk(300);
        foreach (var file in log.Files)
        {
            var bytes = await File.ReadAllBytesAsync(log.PathOf(file), TestContext.Current.CancellationToken);
            for (var at = 0; at < bytes.Length; at += 1 + (bytes.Length / 23))
            {
                bytes[at] ^= 1;
                await File.WriteAllBytesAsync(log.PathOf(file), bytes, TestContext.Current.CancellationToken);
                var run = await VerifyAsync(log, log.Folder);
                bytes[at] ^= 1;

                Assert.True(run.Exit == ExitCode.NotVerified, $"byte {at} of {file}: {run.Exit}");
                Assert.Empty(run.Out);
                Assert.Contains(file, run.Error, StringComparison.Ordinal);
            }

            await File.WriteAllBytesAsync(log.PathOf(file), bytes, TestContext.Current.CancellationToken);
        }

        Assert.Equal(ExitCode.Done, (await VerifyAsync(log, log.Folder)).Exit);
    }

    [Fact]
    public async Task Names_TheFirstThatIsWrong()
    {
        using var log = new LogOnDisk(70_000);
        Damage(log, "tile/1/000", 32 * 5);
        Damage(log, "tile/0/007", 32 * 3);
        Damage(log, "tile/entries/003", (124 * 9) + 20);
        await AssertFindsAsync("Entry 777: `tile/entries/003` has another entry than `tile/0/003` has the hash of.");

        Damage(log, "tile/entries/003", (124 * 9) + 20);
        await AssertFindsAsync("Entry 1795: `tile/entries/007` has another entry than `tile/0/007` has the hash of.");

        Damage(log, "tile/0/007", 32 * 3);
        await AssertFindsAsync("Hash 5 of `tile/1/000` is not the root of `tile/0/005`.");

        Damage(log, "tile/1/000", 32 * 5);
        Damage(log, "tile/2/000.p/1", 0);
        await AssertFindsAsync("Hash 0 of `tile/2/000.p/1` is not the root of `tile/1/000`.");

        async Task AssertFindsAsync(string detail)
        {
            var run = await VerifyAsync(log, log.Folder);
            Assert.Equal(ExitCode.NotVerified, run.Exit);
            Assert.Contains(detail, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Finds_ALogThatWasRewrittenWithAllItsTiles()
    {
        using var log = new LogOnDisk(600);
        var (signed, root) = (log.Checkpoint, log.Root);
        log.Entries[400] = LogOnDisk.NewEntry();
        log.Write();
        await File.WriteAllTextAsync(log.PathOf("checkpoint"), signed, TestContext.Current.CancellationToken);

        var run = await VerifyAsync(log, log.Folder);

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains($"Its 600 entries have the root {log.Root}, and the checkpoint signs {root}.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tile/0/000")]
    [InlineData("tile/0/002.p/88")]
    [InlineData("tile/1/000.p/2")]
    [InlineData("tile/entries/001")]
    [InlineData("tile/entries/002.p/88")]
    public async Task Finds_WhatIsMissingOrHasAnotherLength(string path)
    {
        using var log = new LogOnDisk(600);
        var bytes = await File.ReadAllBytesAsync(log.PathOf(path), TestContext.Current.CancellationToken);
        foreach (var other in (byte[][])[[], bytes[..^1], bytes[1..], [.. bytes, 0], [.. bytes, .. bytes], new byte[20_000_000]])
        {
            await File.WriteAllBytesAsync(log.PathOf(path), other, TestContext.Current.CancellationToken);
            Assert.Contains(path, await RefusedAsync(log), StringComparison.Ordinal);
        }

        File.Delete(log.PathOf(path));
        Assert.Contains($"`{path}` is missing", await RefusedAsync(log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_AnotherKey_AndAnEntryOfAnotherForm()
    {
        using var log = new LogOnDisk(3);
        using var other = NoteSigner.Generate(LogOnDisk.Origin);

        var run = await _workspace.RunAsync("log", "verify", log.Folder, "--vkey", other.Verifier.Format());
        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("not signed by this log's key", run.Error, StringComparison.Ordinal);

        log.Entries[1] = "Jansen"u8.ToArray();
        log.Write();
        Assert.Contains("Entry 1, in `tile/entries/000.p/3`, does not have the form of an entry.", await RefusedAsync(log), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await VerifyAsync(log, log.Folder, "--any-entries")).Exit);
    }

    [Fact]
    public async Task Verifies_WhatAnotherImplementationWrote()
    {
        var vectors = SharedFiles.Vectors("tlog-tiles-tessera-testlog.json");
        var folder = Path.Combine(_workspace.Folder, "tessera");
        foreach (var file in vectors.GetProperty("files").EnumerateObject())
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file.Name))!);
            await File.WriteAllBytesAsync(Path.Combine(folder, file.Name), Convert.FromBase64String(file.Value.GetString()!), TestContext.Current.CancellationToken);
        }

        foreach (var checkpoint in vectors.GetProperty("checkpoints").EnumerateObject())
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "checkpoint"), checkpoint.Value.GetString(), TestContext.Current.CancellationToken);
            var run = await _workspace.RunAsync("log", "verify", folder, "--vkey", vectors.GetProperty("vkey").GetString()!, "--any-entries");
            Assert.Equal(ExitCode.Done, run.Exit);
        }
    }

    [Fact]
    public async Task Verifies_OverHttp_AndTriesAgainWhatMayPass()
    {
        using var log = new LogOnDisk(600);
        var failures = new Queue<HttpStatusCode>([HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests, HttpStatusCode.InternalServerError]);
        _workspace.Gateway.Intercept = request => request.Path == "/log/tile/1/000.p/2" && failures.TryDequeue(out var status) ? new(status) : log.Serve(request);

        var run = await VerifyAsync(log, Address);

        Assert.Equal(ExitCode.Done, run.Exit);
        Assert.Empty(failures);
        Assert.Contains("trying again", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await VerifyAsync(log, Address + "/")).Exit);
        Assert.All(_workspace.Gateway.Seen, request => Assert.Null(request.Authorization));
    }

    [Theory]
    [InlineData(404, 7)]
    [InlineData(410, 7)]
    [InlineData(302, 1)]
    [InlineData(403, 1)]
    [InlineData(503, 6)]
    public async Task Fails_WhenATileIsNotGiven(int status, int exit)
    {
        using var log = new LogOnDisk(600);
        _workspace.Gateway.Intercept = request => request.Path == "/log/tile/0/001" ? new((HttpStatusCode)status) : log.Serve(request);

        var run = await VerifyAsync(log, Address);

        Assert.Equal(exit, (int)run.Exit);
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task Reads_NoMoreThanAPieceCanHave()
    {
        // Text that never ends, of a length that nobody tells.
        using var log = new LogOnDisk(3);
        using var endless = new CryptoStream(File.OpenRead("/dev/zero"), new ToBase64Transform(), CryptoStreamMode.Read);
        _workspace.Gateway.Intercept = request => request.Path.EndsWith("checkpoint", StringComparison.Ordinal)
            ? new(HttpStatusCode.OK) { Content = new StreamContent(endless) }
            : log.Serve(request);

        var run = await VerifyAsync(log, Address);

        Assert.Equal(ExitCode.NotVerified, run.Exit);
        Assert.Contains("`checkpoint` is longer than it can be", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_TheFullPiece_WhereThePartialOneIsGone()
    {
        using var log = new LogOnDisk(100);
        var signed = log.Checkpoint;
        log.Grow(200);
        await File.WriteAllTextAsync(log.PathOf("checkpoint"), signed, TestContext.Current.CancellationToken);
        foreach (var path in log.Files.Where(file => file.Contains(".p/100", StringComparison.Ordinal)))
        {
            File.Delete(log.PathOf(path));
        }

        Assert.Equal(ExitCode.Done, (await VerifyAsync(log, log.Folder)).Exit);
    }

    [Fact]
    public async Task Demands_ALogAndAKeyFromElsewhere()
    {
        using var log = new LogOnDisk(1);

        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("log", "verify", log.Folder)).Exit);
        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("log", "verify", log.Folder, "--vkey", "x")).Exit);
        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("log", "verify", _workspace.Folder, "--vkey", log.Vkey)).Exit);
        Assert.Equal(ExitCode.WrongInput, (await _workspace.RunAsync("log", "verify", log.Folder, "--vkey", log.Vkey, "--client", _workspace.Profile)).Exit);
    }

    private static void Damage(LogOnDisk log, string path, int at)
    {
        var bytes = File.ReadAllBytes(log.PathOf(path));
        bytes[at] ^= 0x80;
        File.WriteAllBytes(log.PathOf(path), bytes);
    }

    private Task<RunResult> VerifyAsync(LogOnDisk log, string place, params string[] more) =>
        _workspace.RunAsync(["log", "verify", place, "--vkey", log.Vkey, .. more]);

    private async Task<string> RefusedAsync(LogOnDisk log)
    {
        var run = await VerifyAsync(log, log.Folder);
        Assert.Equal(ExitCode.NotVerified, run.Exit);
        return run.Error;
    }
}
