using System.Net;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Tests.Support;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.Tests.Evaluation;

public sealed class EvaluationTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await KeyHolderClient.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1024)]
    public async Task Evaluate_EqualsTheKey_AndProvesIt(int count)
    {
        var publicKey = await _service.PublicKeyAsync();
        var points = Points.Random(count);
        var blinded = points.SelectMany(point => point).ToArray();

        var answer = await _service.EvaluateAsync(points);

        var key = await _service.Services.GetRequiredService<CovenantKeys>()
            .FindAsync(new(KeyHolderClient.Covenant, 1), TestContext.Current.CancellationToken);
        using var same = EvaluationKey.Import(key!.Secret.Export());
        Assert.True(same.TryEvaluate(blinded, out var expected));
        Assert.Equal(expected.Elements, answer.Elements());
        Assert.True(EvaluationProof.Verify(publicKey, blinded, answer.Elements(), answer.Proof()));
    }

    [Fact]
    public async Task Evaluate_Unblinded_IsAPseudonymThatDoesNotDependOnTheBlinding()
    {
        var publicKey = await _service.PublicKeyAsync();
        var pseudonyms = new List<byte[]>();
        for (var i = 0; i < 2; i++)
        {
            using var blinding = Blinding.Create(["bekend:1:K1:999990019"u8.ToArray()]);
            var answer = await _service.EvaluateAsync([blinding.Elements.ToArray()]);
            Assert.True(blinding.TryUnblind(publicKey, answer.Elements(), answer.Proof(), out var pseudonym));
            pseudonyms.Add(pseudonym);
        }

        Assert.Equal(pseudonyms[0], pseudonyms[1]);
    }

    [Fact]
    public async Task Evaluate_IsUnderTheAskedCovenantOnly()
    {
        var points = Points.Random(2);
        var publicKey = await _service.PublicKeyAsync("ander-convenant");

        var here = await _service.EvaluateAsync(points);
        var there = await _service.EvaluateAsync(points, covenant: "ander-convenant");

        Assert.NotEqual(here.Elements(), there.Elements());
        byte[] blinded = [.. points[0], .. points[1]];
        Assert.True(EvaluationProof.Verify(publicKey, blinded, there.Elements(), there.Proof()));
        Assert.False(EvaluationProof.Verify(publicKey, blinded, here.Elements(), here.Proof()));
    }

    [Fact]
    public async Task Evaluate_WithoutTheSecret_IsRefused()
    {
        _service.Client.DefaultRequestHeaders.Authorization = null;

        (await _service.EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.Unauthorized, "BK1003");
    }

    [Fact]
    public async Task Health_IsReady()
    {
        var token = TestContext.Current.CancellationToken;

        Assert.Equal("ready", await _service.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), token));
    }
}
