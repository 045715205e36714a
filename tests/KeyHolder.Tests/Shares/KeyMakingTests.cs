using System.Net;
using System.Text.Json.Nodes;
using Bekend.Hosting.Tests.Support;
using Bekend.KeyHolding.Shares;
using Bekend.KeyHolding.Tests.Support;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.KeyHolding.Tests.Shares;

/// <summary>Three holders make and use one key; what goes wrong between them never becomes one.</summary>
public sealed class KeyMakingTests : IAsyncLifetime
{
    private Holders _holders = null!;

    public async ValueTask InitializeAsync() => _holders = await Holders.StartAsync();

    public async ValueTask DisposeAsync() => await _holders.DisposeAsync();

    [Fact]
    public async Task AnyTwoOfThree_EvaluateUnderTheOneKey()
    {
        var key = await _holders.MakeKeyAsync();
        var points = Points.Random(16);
        byte[] blinded = [.. points.SelectMany(point => point)];
        var parts = new[] { await _holders.EvaluateAsync(1, points), await _holders.EvaluateAsync(2, points), await _holders.EvaluateAsync(3, points) };

        Assert.True(key.TryCombine(blinded, [parts[0], parts[1]], out var first));
        Assert.True(key.TryCombine(blinded, [parts[2], parts[1]], out var second));
        Assert.True(key.TryCombine(blinded, [parts[0], parts[2]], out var third));
        Assert.Equal(first, second);
        Assert.Equal(first, third);
        Assert.All(parts, part => Assert.NotEqual(first, part.Elements));
        Assert.All(parts, part => Assert.True(key.Verify(blinded, part)));
    }

    [Fact]
    public async Task Key_IsTheSameAfterRestartsAnywhere()
    {
        var hashes = await _holders.CommitAsync();
        await _holders.RestartAsync(1);
        Assert.Equal(hashes, await _holders.CommitAsync());
        var revealed = await _holders.RevealAsync(hashes);
        await _holders.RestartAsync(2);
        Assert.Equal(
            revealed.Select(answer => answer["verplichtingen"]!.ToJsonString()),
            (await _holders.RevealAsync(hashes)).Select(answer => answer["verplichtingen"]!.ToJsonString()));
        AssertOk(await _holders.RoundAsync(3, "deel", Holders.Dealt(revealed, 3)));
        await _holders.RestartAsync(3);

        var key = await _holders.MakeKeyAsync();

        await _holders.RestartAsync(1);
        var again = await _holders.MakeKeyAsync();
        Assert.Equal(key.Key.ToArray(), again.Key.ToArray());
        Assert.Equal(key.Shares.ToArray(), again.Shares.ToArray());
        var points = Points.Random(1);
        var part = await _holders.EvaluateAsync(1, points);
        Assert.True(key.Verify(points[0], part));
    }

    [Fact]
    public async Task Share_EvaluatesNothing_UntilAllHaveConfirmed()
    {
        var revealed = await _holders.RevealAsync(await _holders.CommitAsync());
        for (var holder = 1; holder <= 3; holder++)
        {
            AssertOk(await _holders.RoundAsync(holder, "deel", Holders.Dealt(revealed, holder)));
        }

        (await _holders.Services[0].EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.Gone, "KH1103");
        (await _holders.Services[0].PostAsync("/v1/sleuteldelen", Name())).AssertProblem(HttpStatusCode.Gone, "KH1103");
    }

    [Fact]
    public async Task Confirmation_OfOneThatIsMissing_NamesIt()
    {
        var revealed = await _holders.RevealAsync(await _holders.CommitAsync());
        var taken = new List<JsonNode>();
        for (var holder = 1; holder <= 3; holder++)
        {
            taken.Add((await _holders.RoundAsync(holder, "deel", Holders.Dealt(revealed, holder))).Json);
        }

        // The letter of holder 3 to holder 2, where that to holder 1 belongs.
        var letters = Holders.LettersTo([.. taken], 1);
        letters[2] = (string)taken[2]["brieven"]![1]!;
        var answer = await _holders.RoundAsync(1, "bevestiging", new() { ["brieven"] = letters });

        answer.AssertProblem(HttpStatusCode.Conflict, "KH1152");
        Assert.Equal("houder-3", (string)answer.Json["houder"]!);
        (await _holders.Services[0].EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.Gone, "KH1103");
    }

    [Theory]
    [InlineData("verplichtingen")]
    [InlineData("brieven")]
    public async Task Dealer_ThatDoesNotKeepToIt_IsNamed_AndAGoodRepetitionStillWorks(string what)
    {
        var revealed = await _holders.RevealAsync(await _holders.CommitAsync());
        var body = Holders.Dealt(revealed, 1);
        var (at, other) = what == "brieven" ? (1, 2) : (2, 4);
        body[what]!.AsArray()[at] = (string)body[what]![other]!;

        var answer = await _holders.RoundAsync(1, "deel", body);

        answer.AssertProblem(HttpStatusCode.Conflict, "KH1152");
        Assert.Equal("houder-2", (string)answer.Json["houder"]!);
        Assert.Contains("houder-2", _holders.Services[0].Log.Text, StringComparison.Ordinal);
        await _holders.MakeKeyAsync();
    }

    [Fact]
    public async Task Hashes_OnceSeen_AreNeverOthers()
    {
        var hashes = await _holders.CommitAsync();
        await _holders.RevealAsync(hashes);
        string[] others = [hashes[0], hashes[2], hashes[1]];

        var answer = await _holders.RoundAsync(1, "onthulling", new() { ["toezeggingen"] = new JsonArray([.. others.Select(text => (JsonNode)text)]) });

        answer.AssertProblem(HttpStatusCode.Conflict, "KH1151");
    }

    [Fact]
    public async Task Reveal_WithoutItsOwnHash_ShowsNothing()
    {
        var hashes = await _holders.CommitAsync();

        var answer = await _holders.RoundAsync(
            2, "onthulling", new() { ["toezeggingen"] = new JsonArray(hashes[0], hashes[0], hashes[2]) });

        answer.AssertProblem(HttpStatusCode.Conflict, "KH1151");
        Assert.DoesNotContain("verplichtingen", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rounds_OutOfTurn_AreRefused()
    {
        var block = new JsonArray([.. Enumerable.Range(0, 3).Select(_ => (JsonNode)System.Buffers.Text.Base64Url.EncodeToString(new byte[32]))]);

        (await _holders.RoundAsync(1, "onthulling", new() { ["toezeggingen"] = block })).AssertProblem(HttpStatusCode.Conflict, "KH1150");
        (await _holders.RoundAsync(1, "onthulling", [])).AssertProblem(HttpStatusCode.BadRequest, "BK1002");
        (await _holders.RoundAsync(1, "deel", [])).AssertProblem(HttpStatusCode.BadRequest, "BK1002");
        (await _holders.RoundAsync(1, "bevestiging", [])).AssertProblem(HttpStatusCode.BadRequest, "BK1002");
    }

    [Fact]
    public async Task Keys_OfOneCovenant_AreNotThoseOfAnother()
    {
        var (one, other) = (await _holders.MakeKeyAsync("a"), await _holders.MakeKeyAsync("b"));

        Assert.NotEqual(one.Key.ToArray(), other.Key.ToArray());
        Assert.NotEqual(one.ShareOf(1).ToArray(), other.ShareOf(1).ToArray());
    }

    [Fact]
    public async Task Budget_IsChargedAtEveryHolder_ForItself()
    {
        await _holders.MakeKeyAsync();
        await _holders.Services[0].DisposeAsync();
        _holders.Services[0] = await _holders.StartOneAsync(1, "--Budgets:ElementsPerDay=16");

        (await _holders.Services[0].EvaluateAsync(Points.Random(16))).Elements();
        (await _holders.Services[0].EvaluateAsync(Points.Random(1))).AssertProblem(HttpStatusCode.TooManyRequests, "KH1101");
        (await _holders.Services[1].EvaluateAsync(Points.Random(17))).Elements();
    }

    [Fact]
    public async Task Secrets_AreNowhereInTheClear_AndThePolynomialIsGone()
    {
        await _holders.MakeKeyAsync();
        var record = await _holders.Services[0].Services.GetRequiredService<IKeyShareStore>()
            .FindAsync(new(KeyHolderClient.Covenant, 1), TestContext.Current.CancellationToken);
        var share = await _holders.Services[0].Services.GetRequiredService<KeyShares>()
            .FindAsync(new(KeyHolderClient.Covenant, 1), TestContext.Current.CancellationToken);

        Assert.Null(record!.Polynomial);
        var files = _holders.FolderOf(1).ReadAll("keyholder.db");
        Assert.True(files.AsSpan().IndexOf(share!.Public.Key.Span) >= 0);
        Assert.True(files.AsSpan().IndexOf(share.Secret.Export()) < 0);
    }

    [Fact]
    public async Task Routes_OfAHolderThatIsAlone_AreNotThere()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _holders.Services[0].PostAsync("/v1/sleutels", Name())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _holders.Services[0].PostAsync("/v1/sleutels/opvolging", Name())).Status);

        using var folder = new TemporaryFolder();
        await using var alone = await KeyHolderClient.StartAsync(folder.Path);
        Assert.Equal(HttpStatusCode.NotFound, (await alone.PostAsync("/v1/sleuteldelen/toezegging", Name())).Status);
        Assert.Equal(GroupElement.Size, (await alone.PublicKeyAsync()).Length);
    }

    private static string Name() => new JsonObject { ["sleutel"] = KeyHolderClient.Covenant, ["versie"] = 1 }.ToJsonString();

    private static void AssertOk(Answer answer) => Assert.Equal(HttpStatusCode.OK, answer.Status);
}
