using System.Text;
using Bekend.Connector.Tests.Support;
using Bekend.Connector.Witnessing;

namespace Bekend.Connector.Tests.Witnessing;

/// <summary>A witness whose memory was lost: it never begins anew with a log for which its key has cosigned.</summary>
public sealed class WitnessBeginningsTests : IDisposable
{
    private readonly Workspace _workspace = new();
    private readonly ForkedLog _log = new();
    private readonly ForkedLog _second = new("log.example/second");
    private readonly WitnessFolder _folder;

    public WitnessBeginningsTests() => _folder = new(_workspace.Folder, _log.Vkey);

    private string Begun => _folder.KeyFile + ".begun";

    private string OfKey => _folder.Verifier.Format() + "\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _log.Dispose();
        _second.Dispose();
        _workspace.Dispose();
    }

    [Fact]
    public async Task DoesNotBeginAnew_WhenWhatItSawIsLost()
    {
        Assert.Equal(OfKey, await File.ReadAllTextAsync(Begun, Cancel));
        await CosignAsync(_folder.Open(), _log.Request(1, 0, 5));
        Assert.Equal($"{OfKey}{_log.Origin}\n", await File.ReadAllTextAsync(Begun, Cancel));
        Directory.Move(_folder.State, _folder.State + ".moved");

        AssertRefuses(_folder.Open(), $"What was seen of `{_log.Origin}` is lost");
        Directory.Delete(_folder.State, recursive: true);
        AssertRefuses(_folder.Open(), "is lost");
        AssertRefuses(_folder.Open(Path.Combine(_workspace.Folder, "elsewhere"), _folder.Logs), "is lost");

        await CosignAsync(_folder.Open(_folder.State + ".moved", _folder.Logs), _log.Request(1, 5, 6));
    }

    [Fact]
    public async Task Begins_WithALogThatIsAdded_AndMissesTheOneThatIsLost()
    {
        await CosignAsync(_folder.Open(), _log.Request(1, 0, 5));
        var file = Assert.Single(_folder.Seen);

        await CosignAsync(_folder.Open(_folder.State, _log.Vkey, _second.Vkey), _second.Request(1, 0, 4));

        Assert.Equal($"{OfKey}{_log.Origin}\n{_second.Origin}\n", await File.ReadAllTextAsync(Begun, Cancel));
        File.Delete(file);
        AssertRefuses(_folder.Open(_folder.State, _second.Vkey, _log.Vkey), $"`{_log.Origin}` is lost");
        await CosignAsync(_folder.Open(_folder.State, _second.Vkey), _second.Request(1, 4, 5));
    }

    [Fact]
    public async Task DoesNotStart_WithoutItsBeginnings()
    {
        using var other = new ForkedLog();
        foreach (var content in (byte[][])[[], "\n"u8.ToArray(), Encoding.UTF8.GetBytes(OfKey[..^1]), Encoding.UTF8.GetBytes(other.Vkey + "\n"), [.. Encoding.UTF8.GetBytes(OfKey), 0xff, (byte)'\n']])
        {
            await File.WriteAllBytesAsync(Begun, content, Cancel);
            AssertRefuses(_folder.Open(), "does not tell for which logs");
            Assert.Equal(content, await File.ReadAllBytesAsync(Begun, Cancel));
        }

        File.Delete(Begun);
        AssertRefuses(_folder.Open(), "does not tell for which logs");
        Assert.False(File.Exists(Begun));
    }

    [Theory]
    [InlineData("")]
    [InlineData("log.exam")]
    [InlineData("log.example/a-name-that-is-longer-than-the-one-that-follows")]
    public async Task GoesOn_AfterItWasKilledBetweenItsTwoFiles(string torn)
    {
        await CosignAsync(_folder.Open(), _log.Request(1, 0, 5));
        await File.WriteAllTextAsync(Begun, OfKey + torn, Cancel);

        await CosignAsync(_folder.Open(), _log.Request(1, 5, 5));

        Assert.Equal($"{OfKey}{_log.Origin}\n", await File.ReadAllTextAsync(Begun, Cancel));
        Directory.Delete(_folder.State, recursive: true);
        AssertRefuses(_folder.Open(), "is lost");
    }

    [Fact]
    public void CosignsFromOnePlace_WithOneKey()
    {
        Assert.True(_folder.Open().TryGet(out var witness, out _));
        using (witness)
        {
            AssertRefuses(_folder.Open(Path.Combine(_workspace.Folder, "elsewhere"), _folder.Logs), "cannot be used");
        }
    }

    [Fact]
    public async Task MakesNoKey_WhereAnotherHasBegun()
    {
        var file = Path.Combine(_workspace.Folder, "w.key");
        await File.WriteAllTextAsync(file + ".begun", OfKey, Cancel);

        var run = await _workspace.RunAsync("witness", "new-key", file, "--name", "witness.example/w2");

        Assert.Equal(ExitCode.WrongInput, run.Exit);
        Assert.Contains("is never overwritten", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.Equal(OfKey, await File.ReadAllTextAsync(file + ".begun", Cancel));
    }

    private static async Task CosignAsync(Outcome<Witness> opened, string request)
    {
        Assert.True(opened.TryGet(out var witness, out var failure), failure?.Title);
        using (witness)
        {
            Assert.Equal(200, (await witness.AddCheckpointAsync(Encoding.UTF8.GetBytes(request), Cancel)).Status);
        }
    }

    private static void AssertRefuses(Outcome<Witness> opened, string why)
    {
        Assert.False(opened.TryGet(out _, out var failure));
        Assert.Equal(ExitCode.WrongInput, failure.Exit);
        Assert.Contains(why, failure.Title, StringComparison.Ordinal);
    }
}
