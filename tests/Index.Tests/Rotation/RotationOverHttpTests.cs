using System.Buffers.Text;
using System.Net;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Rotation;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Tests.Rotation;

public sealed class RotationOverHttpTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly KeyChange _change = new();
    private RunningService _service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _service = await IndexClient.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _change.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task BothVersions_FindEverything_BeforeDuringAndAfter_AndOnlyTheNewOneWhenItIsOver()
    {
        var old = Points(3);
        await RegisterAsync("r0", old, 1);
        Assert.Equal(3, (await _service.LookUpUnderAsync(1, old)).HitCount());
        await BeginAsync();

        await FindBothAsync(old);
        var during = Points(2);
        await RegisterAsync("r1", during, 1);
        await RegisterAsync("r2", _change.Move(Points(1)), 2);
        await FindBothAsync(during);
        await RekeyAsync();
        await FindBothAsync(old);
        await FindBothAsync(during);

        Assert.Equal(HttpStatusCode.NoContent, (await _change.EndAsync(_service)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await _change.EndAsync(_service)).Status);
        Assert.Equal(3, (await _service.LookUpUnderAsync(2, _change.Move(old))).HitCount());
        Assert.Equal(2, (await _service.LookUpUnderAsync(null, _change.Move(during))).HitCount());
        (await _service.LookUpUnderAsync(1, old)).AssertProblem(HttpStatusCode.Conflict, "IX1203");
        (await _service.RegisterAsync(IndexClient.Signal("r3", old, version: 1))).AssertProblem(HttpStatusCode.Conflict, "IX1203");
    }

    [Fact]
    public async Task Version_LeftOut_WhileTwoHold_IsRefused_AndSoIsOneThatDoesNotHold()
    {
        var old = Points(1);
        await RegisterAsync("r", old, null);
        (await _service.LookUpUnderAsync(2, old)).AssertProblem(HttpStatusCode.Conflict, "IX1203");
        await BeginAsync();

        (await _service.LookUpUnderAsync(null, old)).AssertProblem(HttpStatusCode.Conflict, "IX1203");
        (await _service.LookUpUnderAsync(3, old)).AssertProblem(HttpStatusCode.Conflict, "IX1203");
        (await _service.RegisterAsync(IndexClient.Signal("r1", old))).AssertProblem(HttpStatusCode.Conflict, "IX1203");

        // One line that does not hold takes the batch with it.
        (await _service.RegisterAsync(IndexClient.Signal("r1", old, version: 1), IndexClient.Signal("r2", old, version: 3)))
            .AssertProblem(HttpStatusCode.Conflict, "IX1203");
        await RekeyAsync();
        Assert.Equal(1, (await _service.LookUpUnderAsync(1, old)).HitCount());
        Assert.Equal(["sleutelversie"], (await _service.LookUpUnderAsync(0, old)).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
    }

    [Fact]
    public async Task SentAgain_IsUnchanged_UnderEitherVersion_AtEveryStage()
    {
        var old = Points(3);
        var twice = new[] { old[0], old[1], old[2], old[0] };
        await RegisterAsync("r", twice, 1);
        await BeginAsync();
        await UnchangedAsync(1, twice);
        await UnchangedAsync(2, _change.Move(twice));
        await RekeyAsync();
        await UnchangedAsync(1, twice);
        await UnchangedAsync(2, _change.Move(twice));
        await _change.EndAsync(_service);
        await UnchangedAsync(2, _change.Move(twice));

        async Task UnchangedAsync(int version, byte[][] pseudonyms)
        {
            var answer = await _service.RegisterAsync(IndexClient.Signal("r", pseudonyms, version: version));
            Assert.Equal("ongewijzigd", (string?)answer.Json["uitkomsten"]![0]!["status"]);
        }
    }

    [Fact]
    public async Task Unfinished_SurvivesARestart()
    {
        var old = Points(2);
        await RegisterAsync("r", old, 1);
        await BeginAsync();
        await _service.DisposeAsync();
        _service = await IndexClient.StartAsync(_folder.Path);

        await FindBothAsync(old);
        await RekeyAsync();
        await _service.DisposeAsync();
        _service = await IndexClient.StartAsync(_folder.Path);
        await FindBothAsync(old);
        await _change.EndAsync(_service);
        await _service.DisposeAsync();
        _service = await IndexClient.StartAsync(_folder.Path);
        Assert.Equal(2, (await _service.LookUpUnderAsync(2, _change.Move(old))).HitCount());
    }

    [Fact]
    public async Task Change_BegunByAnotherInstance_IsKnownAtOnce()
    {
        await using var other = await IndexClient.StartAsync(_folder.Path);
        var old = Points(2);
        await RegisterAsync("r", old, 1);
        Assert.Equal(2, (await other.LookUpUnderAsync(1, old)).HitCount());

        await BeginAsync();
        await RekeyAsync();
        Assert.Equal(2, (await other.LookUpUnderAsync(1, old)).HitCount());
        Assert.Equal("ongewijzigd", (string?)(await other.RegisterAsync(IndexClient.Signal("r", old, version: 1))).Json["uitkomsten"]![0]!["status"]);

        await _change.EndAsync(_service);
        (await other.LookUpUnderAsync(1, old)).AssertProblem(HttpStatusCode.Conflict, "IX1203");
        Assert.Equal(2, (await other.LookUpUnderAsync(2, _change.Move(old))).HitCount());
    }

    [Fact]
    public async Task Box_OfAnotherCovenantOrIndexOrChange_OrMangled_IsRefused()
    {
        await RegisterAsync("r", Points(1), 1);
        var box = _change.Seal(_folder.Path);
        using var other = new KeyChange();
        using var following = _change.Following();
        using var elsewhere = RotationBoxKey.Derive(new byte[32]);
        byte[] mangled = [.. box];
        mangled[^1] ^= 1;

        foreach (var answer in new[]
        {
            await _change.BeginAsync(_service, box, "ander-convenant"),
            await _change.BeginAsync(_service, _change.Seal(_folder.Path, "ander-convenant")),
            await _change.BeginAsync(_service, RotationBoxKey.Seal(elsewhere.PublicKey.Span, new(IndexClient.Covenant, 1, 2), _change.Factor)),
            await _change.BeginAsync(_service, mangled),
            await _change.BeginAsync(_service, box[1..]),
            await following.BeginAsync(_service, box),

            // Sealed well, and yet not the factor between the two keys: whoever can reach the index can seal something.
            await _change.BeginAsync(_service, other.Seal(_folder.Path)),
            await other.BeginAsync(_service, box),
        })
        {
            answer.AssertProblem(HttpStatusCode.Conflict, "IX1204");
        }

        (await _change.ProgressAsync(_service)).AssertProblem(HttpStatusCode.Conflict, "IX1205");
        await BeginAsync();
    }

    [Fact]
    public async Task Progress_CountsDown_AndEndWaitsForIt()
    {
        await RegisterAsync("r0", Points(1), 1);
        await RegisterAsync("r1", Points(1), 1);
        Assert.Equal(2, (int)(await BeginAsync()).Json["resterend"]!);
        (await _change.EndAsync(_service)).AssertProblem(HttpStatusCode.Conflict, "IX1205");

        await RekeyAsync();

        var progress = await _change.ProgressAsync(_service);
        Assert.Equal((0, false), ((int)progress.Json["resterend"]!, (bool)progress.Json["beeindigd"]!));
        await _change.EndAsync(_service);
        Assert.True((bool)(await _change.ProgressAsync(_service)).Json["beeindigd"]!);
    }

    [Fact]
    public async Task Changes_FollowEachOther()
    {
        var old = Points(2);
        await RegisterAsync("r", old, 1);
        await BeginAsync();
        await RekeyAsync();
        await _change.EndAsync(_service);

        using var following = _change.Following();
        Assert.Equal(HttpStatusCode.OK, (await following.BeginAsync(_service, following.Seal(_folder.Path))).Status);
        await RekeyAsync();
        await following.EndAsync(_service);

        Assert.Equal(2, (await _service.LookUpUnderAsync(3, following.Move(_change.Move(old)))).HitCount());
        (await _change.BeginAsync(_service, _change.Seal(_folder.Path))).AssertProblem(HttpStatusCode.Conflict, "IX1205");
    }

    [Fact]
    public async Task Factor_IsNeitherStoredInTheClearNorLogged_AndGoneWhenItIsOver()
    {
        await RegisterAsync("r", Points(1), 1);
        await BeginAsync();
        await RekeyAsync();
        var stored = (await _service.Services.GetRequiredService<IRotationStore>().FindAsync(IndexClient.Covenant, Token))!.Protected!;
        var scalar = _change.Factor.Export();
        Assert.True(_folder.ReadAll("index.db").AsSpan().IndexOf(stored) >= 0);
        Assert.True(_folder.ReadAll("index.db").AsSpan().IndexOf(scalar) < 0);

        await _change.EndAsync(_service);
        await _service.DisposeAsync();

        Assert.True(_folder.ReadAll("index.db").AsSpan().IndexOf(stored) < 0);
        foreach (var text in new[] { Convert.ToHexString(scalar), Convert.ToHexStringLower(scalar), Convert.ToBase64String(scalar), Base64Url.EncodeToString(scalar) })
        {
            Assert.DoesNotContain(text, _service.Log.Text, StringComparison.Ordinal);
        }

        _service = await IndexClient.StartAsync(_folder.Path);
    }

    private static byte[][] Points(int count) => [.. Enumerable.Range(0, count).Select(_ => GroupElement.Random())];

    private async Task RegisterAsync(string reference, byte[][] pseudonyms, int? version)
    {
        var answer = await _service.RegisterAsync(IndexClient.Signal(reference, pseudonyms, version: version));
        Assert.Equal("toegevoegd", (string?)answer.Json["uitkomsten"]![0]!["status"]);
    }

    private async Task<Answer> BeginAsync()
    {
        var answer = await _change.BeginAsync(_service, _change.Seal(_folder.Path));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer;
    }

    private Task RekeyAsync() => _service.Services.GetRequiredService<RekeyTask>().RekeyAsync(Token);

    private async Task FindBothAsync(byte[][] old)
    {
        Assert.Equal(old.Length, (await _service.LookUpUnderAsync(1, old)).HitCount());
        Assert.Equal(old.Length, (await _service.LookUpUnderAsync(2, _change.Move(old))).HitCount());
    }
}
