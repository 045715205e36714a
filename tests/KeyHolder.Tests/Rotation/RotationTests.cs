using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Tests.Support;
using Bekend.Pseudonyms.Keys;

namespace Bekend.KeyHolding.Tests.Rotation;

public sealed class RotationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private readonly RotationBoxKey _index = RotationBoxKey.Derive([.. Enumerable.Repeat((byte)7, 32)]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Next_IsMadeOnce_AndTheBoxHoldsTheFactorToIt()
    {
        await using var service = await StartAsync();
        var old = await service.PublicKeyAsync();

        var next = await NextAsync(service, 1);
        var again = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => NextAsync(service, 1)));

        Assert.NotEqual(old, next);
        Assert.All(again, key => Assert.Equal(next, key));
        using var factor = await OpenAsync(service, 1);
        Assert.True(factor.Connects(old, next));
    }

    [Fact]
    public async Task Next_OfTwoInstancesAtOnce_IsOne()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync();
        await one.PublicKeyAsync();

        var keys = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => Task.Run(() => NextAsync(i % 2 == 0 ? one : two, 1))));

        Assert.Single(keys.Select(Convert.ToHexString).Distinct());
    }

    [Fact]
    public async Task Versions_BothEvaluate_AndTheFactorIsBetweenThem()
    {
        await using var service = await StartAsync();
        await service.PublicKeyAsync();
        await NextAsync(service, 1);
        var points = Points.Random(4);

        var before = (await EvaluateAsync(service, 1, points)).Elements();
        var after = (await EvaluateAsync(service, 2, points)).Elements();

        using var factor = await OpenAsync(service, 1);
        var moved = new byte[before.Length];
        Assert.True(factor.TryApply(before, moved));
        Assert.Equal(after, moved);
    }

    [Fact]
    public async Task Destroyed_EvaluatesNothing_AndItsSecretIsNowhere_AlsoAfterARestart()
    {
        byte[] stored;
        await using (var service = await StartAsync())
        {
            await service.PublicKeyAsync();
            await NextAsync(service, 1);
            var store = service.Services.GetRequiredService<IKeyStore>();
            stored = (await store.FindAsync(new(KeyHolderClient.Covenant, 1), Token))!.Protected;
            Assert.True(_folder.ReadAll("keyholder.db").AsSpan().IndexOf(stored) >= 0);

            Assert.Equal(HttpStatusCode.NoContent, (await DestroyAsync(service, 1)).Status);
            Assert.Equal(HttpStatusCode.NoContent, (await DestroyAsync(service, 1)).Status);

            (await EvaluateAsync(service, 1, Points.Random(1))).AssertProblem(HttpStatusCode.Gone, "KH1103");
            (await BoxAsync(service, 1)).AssertProblem(HttpStatusCode.Gone, "KH1103");
            (await KeysAsync(service, "/v1/sleutels/opvolging", 1)).AssertProblem(HttpStatusCode.Gone, "KH1103");
            (await KeysAsync(service, "/v1/sleutels", 1)).AssertProblem(HttpStatusCode.Gone, "KH1103");
        }

        await using var again = await StartAsync();
        (await EvaluateAsync(again, 1, Points.Random(1))).AssertProblem(HttpStatusCode.Gone, "KH1103");
        Assert.Equal(HttpStatusCode.OK, (await EvaluateAsync(again, 2, Points.Random(1))).Status);
        await again.DisposeAsync();

        // The last connection has closed: what is left is the file itself, and secure_delete has been over it.
        Assert.True(_folder.ReadAll("keyholder.db").AsSpan().IndexOf(stored) < 0);
    }

    [Fact]
    public async Task Destroyed_ByAnotherInstance_GoesFromMemory()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync();
        await one.PublicKeyAsync();
        await NextAsync(one, 1);
        Assert.Equal(HttpStatusCode.OK, (await EvaluateAsync(two, 1, Points.Random(1))).Status);

        await DestroyAsync(one, 1);
        await two.Services.GetRequiredService<CovenantKeys>().ForgetDestroyedAsync(Token);

        (await EvaluateAsync(two, 1, Points.Random(1))).AssertProblem(HttpStatusCode.Gone, "KH1103");
    }

    [Fact]
    public async Task Destroy_TheOnlyKey_IsRefused()
    {
        await using var service = await StartAsync();
        await service.PublicKeyAsync();
        (await DestroyAsync(service, 1)).AssertProblem(HttpStatusCode.Conflict, "KH1104");
        await NextAsync(service, 1);
        (await DestroyAsync(service, 2)).AssertProblem(HttpStatusCode.Conflict, "KH1104");

        Assert.Equal(HttpStatusCode.OK, (await EvaluateAsync(service, 1, Points.Random(1))).Status);
    }

    [Fact]
    public async Task Version_ThatIsNotThere_IsNotMade()
    {
        await using var service = await StartAsync();

        (await EvaluateAsync(service, 2, Points.Random(1))).AssertProblem(HttpStatusCode.Gone, "KH1103");
        (await KeysAsync(service, "/v1/sleutels", 3)).AssertProblem(HttpStatusCode.Gone, "KH1103");
        (await KeysAsync(service, "/v1/sleutels/opvolging", 2)).AssertProblem(HttpStatusCode.Gone, "KH1103");
        await service.PublicKeyAsync();
        (await BoxAsync(service, 1)).AssertProblem(HttpStatusCode.Gone, "KH1103");
    }

    [Fact]
    public async Task Version_ThatIsGone_CostsNoBudget()
    {
        await using var service = await KeyHolderClient.StartAsync(_folder.Path, _clock, elementsPerDay: 1);

        (await EvaluateAsync(service, 2, Points.Random(1))).AssertProblem(HttpStatusCode.Gone, "KH1103");

        Assert.Equal(HttpStatusCode.OK, (await EvaluateAsync(service, 1, Points.Random(1))).Status);
    }

    [Fact]
    public async Task Box_IsForOneCovenantOneChangeAndOneIndex()
    {
        await using var service = await StartAsync();
        await service.PublicKeyAsync();
        await NextAsync(service, 1);
        var box = Base64Url.DecodeFromChars((string)(await BoxAsync(service, 1)).Json["doos"]!);
        using var other = RotationBoxKey.Derive([.. Enumerable.Repeat((byte)8, 32)]);

        Assert.False(other.TryOpen(box, new(KeyHolderClient.Covenant, 1, 2), out _));
        Assert.False(_index.TryOpen(box, new("ander-convenant", 1, 2), out _));
        Assert.False(_index.TryOpen(box, new(KeyHolderClient.Covenant, 2, 3), out _));
        (await BoxAsync(service, 1, "elders")).AssertProblem(HttpStatusCode.NotFound, "KH1105");
    }

    [Fact]
    public async Task Rotations_FollowEachOther()
    {
        await using var service = await StartAsync();
        var first = await service.PublicKeyAsync();
        var second = await NextAsync(service, 1);
        await DestroyAsync(service, 1);
        var third = await NextAsync(service, 2);

        Assert.Equal(3, new[] { first, second, third }.Select(Convert.ToHexString).Distinct().Count());
        using var factor = await OpenAsync(service, 2);
        Assert.True(factor.Connects(second, third));
    }

    [Fact]
    public async Task Factor_IsNeitherStoredNorLogged()
    {
        await using var service = await StartAsync();
        await service.PublicKeyAsync();
        await NextAsync(service, 1);
        using var factor = await OpenAsync(service, 1);
        await DestroyAsync(service, 1);

        var scalar = factor.Export();

        Assert.True(_folder.ReadAll("keyholder.db").AsSpan().IndexOf(scalar) < 0);
        foreach (var text in new[] { Convert.ToHexString(scalar), Convert.ToHexStringLower(scalar), Convert.ToBase64String(scalar), Base64Url.EncodeToString(scalar) })
        {
            Assert.DoesNotContain(text, service.Log.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("AAAA")]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public async Task Pin_ThatIsNoKey_StopsTheStart(string key)
    {
        var exception = await Assert.ThrowsAsync<StartupFaultsException>(() => RunningService.StartAsync(
            KeyHolderProgram.Service, _folder.Path, _clock, $"--Rotation:Indexes:centraal={key}"));

        Assert.Equal(
            ["`Rotation:Indexes:centraal` must be the rotation key of an index: 32 bytes, base64url without padding"], exception.Faults);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    private static async Task<byte[]> NextAsync(RunningService service, int version)
    {
        var answer = await KeysAsync(service, "/v1/sleutels/opvolging", version);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(version + 1, (int)answer.Json["versie"]!);
        return Base64Url.DecodeFromChars((string)answer.Json["publiekeSleutel"]!);
    }

    private static Task<Answer> KeysAsync(RunningService service, string path, int version) =>
        service.PostAsync(path, JsonSerializer.Serialize(new { sleutel = KeyHolderClient.Covenant, versie = version }));

    private static Task<Answer> DestroyAsync(RunningService service, int version) => KeysAsync(service, "/v1/sleutels/vernietiging", version);

    private static Task<Answer> BoxAsync(RunningService service, int version, string index = "centraal") =>
        service.PostAsync("/v1/sleutels/wisseldoos", JsonSerializer.Serialize(new { sleutel = KeyHolderClient.Covenant, versie = version, index }));

    private static Task<Answer> EvaluateAsync(RunningService service, int version, byte[][] points) =>
        service.PostAsync("/v1/evaluaties", JsonSerializer.Serialize(new
        {
            sleutel = KeyHolderClient.Covenant,
            versie = version,
            organisatie = KeyHolderClient.Organisation,
            elementen = points.Select(point => Base64Url.EncodeToString(point)),
        }));

    private async Task<RotationFactor> OpenAsync(RunningService service, int version)
    {
        var box = Base64Url.DecodeFromChars((string)(await BoxAsync(service, version)).Json["doos"]!);
        Assert.True(_index.TryOpen(box, new(KeyHolderClient.Covenant, version, version + 1), out var factor));
        return factor;
    }

    private Task<RunningService> StartAsync() => RunningService.StartAsync(
        KeyHolderProgram.Service, _folder.Path, _clock, $"--Rotation:Indexes:centraal={Base64Url.EncodeToString(_index.PublicKey.Span)}");
}
