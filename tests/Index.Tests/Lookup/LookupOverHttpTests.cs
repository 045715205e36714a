using System.Buffers.Text;
using System.Net;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Tests.Lookup;

public sealed class LookupOverHttpTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await IndexClient.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Hit_AndNoHit_HaveOneSizeAndOneShape()
    {
        byte[][] known = [.. Enumerable.Range(0, 8).Select(_ => GroupElement.Random())];
        byte[][] fake = [.. Enumerable.Range(0, 8).Select(_ => GroupElement.Random())];

        // A person known to a dozen organisations, on every key.
        for (var i = 1; i <= 12; i++)
        {
            var registered = await _service.RegisterAsync(IndexClient.Signal("r", known, $"0000009900000000{i:D4}"));
            Assert.Equal("toegevoegd", (string?)registered.Json["uitkomsten"]![0]!["status"]);
        }

        var none = await _service.LookUpAsync(IndexClient.Covenant, [.. fake, .. fake.Reverse()]);
        var one = await _service.LookUpAsync(IndexClient.Covenant, [known[0], .. fake]);
        var many = await _service.LookUpAsync(IndexClient.Covenant, [.. fake, .. known]);

        Assert.Equal((0, 12, 96), (none.HitCount(), one.HitCount(), many.HitCount()));
        Assert.Equal([16, 16, 96], new[] { none, one, many }.Select(answer => answer.Json["treffers"]!.AsArray().Count));
        Assert.Single(new[] { none, one, many }.Select(answer => answer.Body.Length).Distinct());
        Assert.Single(new[] { none, one, many }.Select(answer => answer.Headers["Content-Length"]).Distinct());
        Assert.All([none, one, many], answer => Assert.Equal(["treffers", "opvulling"], answer.Json.Select(member => member.Key)));
    }

    [Fact]
    public async Task Hit_TellsWhoAndOnWhat()
    {
        var pseudonym = GroupElement.Random();
        await _service.RegisterAsync(IndexClient.Signal("r", [pseudonym]));

        var hit = (await _service.LookUpAsync(IndexClient.Covenant, pseudonym)).Json["treffers"]![0]!;

        Assert.Equal(
            """{"organisatie":"00000099000000000001","categorie":"zorg","soort":"K1","gevraagdAls":"K1","signaalsoort":"woonoverlast","contactpunt":"team-a"}""",
            hit.ToJsonString());
    }

    [Fact]
    public async Task Hit_UnderAnotherCovenant_IsNone()
    {
        var pseudonym = GroupElement.Random();
        await _service.RegisterAsync(IndexClient.Signal("r", [pseudonym]));

        Assert.Equal(0, (await _service.LookUpAsync("ander-convenant", pseudonym)).HitCount());
    }

    [Fact]
    public async Task Points_NotValid_AreAllNamed_WithTheOtherFaults()
    {
        var highest = GroupElement.Random();
        highest[31] |= 0x80;

        var answer = await _service.LookUpAsync("Geen Convenant", GroupElement.Random(), new byte[32], highest, new byte[31]);

        Assert.Equal(
            ["convenant", "pseudoniemen[3].pseudoniem", "pseudoniemen[1].pseudoniem", "pseudoniemen[2].pseudoniem"],
            answer.AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
        Assert.DoesNotContain(Base64Url.EncodeToString(highest), answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("../x")]
    [InlineData("x\u00e9")]
    public async Task Covenant_Malformed_Is400(string covenant) =>
        Assert.Equal(
            ["convenant"],
            (await _service.LookUpAsync(covenant, GroupElement.Random())).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public async Task Count_OutOfRange_Is400(int count) =>
        Assert.Equal(
            ["pseudoniemen"],
            (await _service.LookUpAsync(IndexClient.Covenant, [.. Enumerable.Repeat(GroupElement.Random(), count)]))
                .AssertProblem(HttpStatusCode.BadRequest, "BK1002"));

    [Fact]
    public async Task Secret_Missing_IsRefused()
    {
        _service.Client.DefaultRequestHeaders.Authorization = null;

        (await _service.LookUpAsync(IndexClient.Covenant, GroupElement.Random())).AssertProblem(HttpStatusCode.Unauthorized, "BK1003");
    }
}
