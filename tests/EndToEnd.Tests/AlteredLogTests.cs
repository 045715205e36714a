using System.Text;
using Bekend.Connector;
using Bekend.EndToEnd.Tests.Support;
using Bekend.Testing;

namespace Bekend.EndToEnd.Tests;

/// <summary>Any byte that is changed in what a gateway stored of its log, or in a copy of what it serves, is found by <c>bekend log verify</c>.</summary>
/// <remarks>
/// Served are entries, and the tree's hashes at levels 0, 8, 16 …: what is between follows from them, and <c>log verify</c> works it out anew. The gateway
/// itself reads what is between: the right edge when it starts, and what proves an entry when it proves one; a test for each is with the gateway's.
/// </remarks>
public sealed class AlteredLogTests : IAsyncLifetime
{
    private const int Questions = 5;

    /// <summary>Of the bytes that are changed one by one over HTTP; odd, so that each place of a hash has its turn.</summary>
    private const int Step = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("bekend-altered-").FullName;
    private Cli _cli = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        _cli = new Cli(Path.Combine(_folder, "cli"));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Finds_AnyByteOfTheDatabase_OnSqlite()
    {
        await using var demo = await DemoProcess.StartAsync(null, null, "--empty");
        await AskAsync(demo);
        using var stored = StoredLog.Open(demo.GatewayDatabase);
        await FindsEveryChangeAsync(demo, stored);
    }

    [Fact]
    public async Task Finds_AnyByteOfTheDatabase_OnPostgreSql()
    {
        var server = await PostgreSqlServer.Shared;
        var database = await server.CreateDatabaseAsync();
        await using var demo = await DemoProcess.StartAsync(null, null, "--empty", "--postgres", database);
        await AskAsync(demo);
        using var stored = StoredLog.Open(server, database);
        await FindsEveryChangeAsync(demo, stored);
    }

    [Fact]
    public async Task Finds_AnyByteOfACopy()
    {
        var copy = Path.Combine(_folder, "copy");
        string vkey;
        await using (var demo = await DemoProcess.StartAsync(null, null, "--empty"))
        {
            await AskAsync(demo);
            vkey = await demo.GetAsync("/log/vkey");
            await CopyAsync(demo, copy);
        }

        Assert.Equal(ExitCode.Done, await VerifyAsync(copy, vkey));
        var files = Directory.GetFiles(copy, "*", SearchOption.AllDirectories);
        Assert.Equal(3, files.Length);
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, Ct);
            for (var at = 0; at < bytes.Length; at++)
            {
                var changed = Flip(bytes, at);
                await File.WriteAllBytesAsync(file, changed, Ct);
                Assert.True(await VerifyAsync(copy, vkey) == ExitCode.NotVerified, $"byte {at} of {file}");
            }

            await File.WriteAllBytesAsync(file, bytes, Ct);
        }

        Assert.Equal(ExitCode.Done, await VerifyAsync(copy, vkey));
    }

    /// <summary>Another bit for each place; no text of PostgreSQL can hold a zero.</summary>
    private static byte[] Flip(byte[] bytes, int at)
    {
        byte[] changed = [.. bytes];
        changed[at] ^= (byte)(1 << (at % 7));
        changed[at] = changed[at] == 0 ? byte.MaxValue : changed[at];
        return changed;
    }

    private async Task AskAsync(DemoProcess demo)
    {
        for (var number = 0; number < Questions; number++)
        {
            var answer = await _cli.AskAsync(demo, new Dictionary<string, string?> { ["bsn"] = TestBsn.Make(number) });
            Assert.True(answer.Code == ExitCode.Done, answer.Error);
        }
    }

    private async Task FindsEveryChangeAsync(DemoProcess demo, StoredLog stored)
    {
        var (address, vkey) = (demo.Gateway + "/log", await demo.GetAsync("/log/vkey"));
        var found = 0;
        foreach (var (position, entry) in stored.Entries())
        {
            found += await FindsAsync(address, vkey, entry, bytes => stored.Write(position, bytes), $"entry {position}");
        }

        // No tile of this small log has another level.
        foreach (var (level, position, hash) in stored.Nodes().Where(node => node.Level == 0))
        {
            found += await FindsAsync(address, vkey, hash, bytes => stored.Write(level, position, bytes), $"node {level}/{position}");
        }

        var checkpoint = Encoding.UTF8.GetBytes(stored.Checkpoint());
        found += await FindsAsync(address, vkey, checkpoint, bytes => stored.Write(Encoding.UTF8.GetString(bytes)), "checkpoint");
        TestContext.Current.TestOutputHelper?.WriteLine($"{found} changes of a byte, each found");
        Assert.Equal(ExitCode.Done, await VerifyAsync(address, vkey));
    }

    /// <summary>Changes one byte after another, and puts each back.</summary>
    /// <returns>How many.</returns>
    private async Task<int> FindsAsync(string address, string vkey, byte[] bytes, Action<byte[]> write, string what)
    {
        var count = 0;
        for (var at = 0; at < bytes.Length; at += Step)
        {
            write(Flip(bytes, at));
            Assert.True(await VerifyAsync(address, vkey) == ExitCode.NotVerified, $"byte {at} of {what}");
            count++;
        }

        write(bytes);
        return count;
    }

    private async Task<ExitCode> VerifyAsync(string place, string vkey) => (await _cli.RunAsync(string.Empty, "log", "verify", place, "--vkey", vkey)).Code;

    /// <summary>Every piece that there is, as any tool that mirrors a site copies them.</summary>
    private static async Task CopyAsync(DemoProcess demo, string copy)
    {
        var size = (await demo.GetAsync("/log/checkpoint")).Split('\n')[1];
        using var http = new HttpClient { BaseAddress = new Uri(demo.Gateway) };
        foreach (var path in (string[])["checkpoint", $"tile/0/000.p/{size}", $"tile/entries/000.p/{size}"])
        {
            var file = Path.Combine(copy, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, await http.GetByteArrayAsync(new Uri("/log/" + path, UriKind.Relative), Ct), Ct);
        }
    }
}
