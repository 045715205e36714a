using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Tests.Support;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.Tests.Evaluation;

public sealed class BadInputTests : IAsyncLifetime
{
    // Exactly one batch of 16: whatever is charged wrongly shows at the end.
    private const int Budget = 16;

    private readonly TemporaryFolder _folder = new();
    private RunningService _service = null!;

    public static TheoryData<byte[]> BadPoints => [.. Bad()];

    public async ValueTask InitializeAsync() => _service = await KeyHolderClient.StartAsync(_folder.Path, elementsPerDay: Budget);

    public async ValueTask DisposeAsync()
    {
        // INVARIANT: what was refused cost nothing.
        Assert.Equal(HttpStatusCode.OK, (await _service.EvaluateAsync(Points.Random(Budget))).Status);
        (await _service.EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(BadPoints))]
    public async Task Point_NotValid_IsNamed(byte[] point)
    {
        var answer = await _service.EvaluateAsync([GroupElement.Random(), point, GroupElement.Random(), point]);

        Assert.Equal(["elementen[1]", "elementen[3]"], answer.AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
        Assert.DoesNotContain(Base64Url.EncodeToString(point), answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public async Task Count_OutOfRange_IsRefused(int count) =>
        Assert.Equal(
            ["elementen"],
            (await _service.EvaluateAsync(Enumerable.Repeat(GroupElement.Random(), count))).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(0)]
    [InlineData(64)]
    public async Task Element_OfAnotherSize_IsRefused(int size) =>
        Assert.Equal(
            ["elementen[0]"],
            (await _service.EvaluateAsync([new byte[size]])).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));

    [Theory]
    [InlineData("Overlast")]
    [InlineData("-overlast")]
    [InlineData("over last")]
    [InlineData("../overlast")]
    [InlineData("overlast\u00e9")]
    [InlineData("overlast\n")]
    [InlineData("")]
    [InlineData("x234567890123456789012345678901234567890123456789012345678901234")]
    public async Task Covenant_Malformed_IsRefused(string covenant)
    {
        Assert.Contains(
            "sleutel", (await _service.EvaluateAsync(Points.Random(1), covenant: covenant)).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
        Assert.Contains(
            "sleutel",
            (await _service.PostAsync("/v1/sleutels", JsonSerializer.Serialize(new { sleutel = covenant, versie = 1 })))
                .AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
    }

    [Theory]
    [InlineData("0000009900000000000")]
    [InlineData("000000990000000000012")]
    [InlineData("0000009900000000000a")]
    [InlineData("\u0660000009900000000001")]
    [InlineData("")]
    public async Task Organisation_Malformed_IsRefused(string organisation) =>
        Assert.Contains(
            "organisatie",
            (await _service.EvaluateAsync(Points.Random(1), organisation)).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));

    [Theory]
    [InlineData("0")]
    [InlineData("1000001")]
    [InlineData("-1")]
    [InlineData("\"1\"")]
    public async Task Version_Unknown_IsRefused(string version) =>
        Assert.Equal(
            ["versie"],
            (await _service.PostAsync("/v1/sleutels", $"{{\"sleutel\":\"x\",\"versie\":{version}}}"))
                .AssertProblem(HttpStatusCode.BadRequest, "BK1002"));

    [Fact]
    public async Task Faults_AreAllNamedAtOnce()
    {
        var identity = Base64Url.EncodeToString(new byte[32]);

        var answer = await _service.PostAsync(
            "/v1/evaluaties", $"{{\"sleutel\":\"A\",\"versie\":0,\"organisatie\":\"1\",\"elementen\":[\"{identity}\"]}}");

        Assert.Equal(["sleutel", "versie", "organisatie", "elementen[0]"], answer.AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
    }

    private static IEnumerable<byte[]> Bad()
    {
        yield return new byte[32];

        // The same point with the highest bit, which libsodium would ignore.
        var highest = GroupElement.Random();
        highest[31] |= 0x80;
        yield return highest;

        // p, which is zero again, and p + 2: not reduced.
        yield return [0xED, .. Enumerable.Repeat((byte)0xFF, 30), 0x7F];
        yield return [0xEF, .. Enumerable.Repeat((byte)0xFF, 30), 0x7F];
        yield return [.. Enumerable.Repeat((byte)0xFF, 32)];

        // 1: odd, so negative.
        yield return [1, .. new byte[31]];
    }
}
