using System.Net;
using System.Text.Json;
using Bekend.Hosting.Tests.Support;
using Bekend.Indexing.Tests.Support;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Tests.Signals;

public sealed class SignalsOverHttpTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ManualClock _clock = new();
    private RunningService _service = null!;

    public async ValueTask InitializeAsync() => _service = await IndexClient.StartAsync(_folder.Path, _clock);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Register_Twice_IsUnchanged_ThenChanged()
    {
        byte[][] pseudonyms = [GroupElement.Random()];

        foreach (var status in new[] { "toegevoegd", "ongewijzigd" })
        {
            var answer = await _service.RegisterAsync(IndexClient.Signal("r", pseudonyms));
            Assert.Equal(status, (string?)answer.Json["uitkomsten"]![0]!["status"]);
        }

        var changed = await _service.RegisterAsync(IndexClient.Signal("r", [GroupElement.Random()]));
        Assert.Equal("gewijzigd", (string?)changed.Json["uitkomsten"]![0]!["status"]);
        Assert.Equal(0, (await _service.LookUpAsync(IndexClient.Covenant, pseudonyms)).HitCount());
    }

    [Fact]
    public async Task Register_OneBadSignal_KeepsNoneAndNamesEveryFault()
    {
        var good = GroupElement.Random();
        var list = new[]
        {
            IndexClient.Signal("r1", [good]),
            new { id = "x", organisatie = "1", convenant = " ", kenmerk = "", categorie = 1, soort = (string?)null, geldigTot = "2027-06-30", pseudoniemen = Array.Empty<int>() },
            IndexClient.Signal("r2", [GroupElement.Random(), new byte[32], new byte[33]]),
            "geen object",
        };

        var fields = (await _service.RegisterAsync(list)).AssertProblem(HttpStatusCode.BadRequest, "BK1002");

        string[] second = ["id", "organisatie", "convenant", "kenmerk", "categorie", "soort", "signaalsoort", "contactpunt", "geldigTot", "pseudoniemen"];
        string[] third = ["pseudoniemen[1].pseudoniem", "pseudoniemen[2].pseudoniem"];
        Assert.Superset(
            second.Select(name => $"signalen[1].{name}").Concat(third.Select(name => $"signalen[2].{name}")).ToHashSet(),
            fields.ToHashSet());
        Assert.Contains(fields, field => field.StartsWith("signalen[3]", StringComparison.Ordinal));
        Assert.DoesNotContain(fields, field => field.StartsWith("signalen[0]", StringComparison.Ordinal));
        Assert.Equal(0, (await _service.LookUpAsync(IndexClient.Covenant, good)).HitCount());
    }

    [Theory]
    [InlineData("2027-06-30")]
    [InlineData("2027-06-30T00:00:00")]
    [InlineData("2027-06-30T00:00:00+02:00")]
    [InlineData("06/30/2027 00:00:00Z")]
    [InlineData("2027-02-30T00:00:00Z")]
    public async Task Register_TimeNotInUtc_Is400(string time)
    {
        var json = JsonSerializer.Serialize(IndexClient.Signal("r", [GroupElement.Random()]))
            .Replace("2027-06-30T00:00:00.0000000Z", time, StringComparison.Ordinal);

        var answer = await _service.PostAsync("/v1/registraties", $"{{\"signalen\":[{json}]}}");

        Assert.Equal(["signalen[0].geldigTot"], answer.AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
    }

    [Theory]
    [InlineData("2026-03-03T09:00:01Z", 1000)]
    [InlineData("2026-03-03T09:00:00.25Z", 250)]
    public async Task Signal_IsInvisible_FromItsEnd(string end, int milliseconds)
    {
        var pseudonym = GroupElement.Random();
        var json = JsonSerializer.Serialize(IndexClient.Signal("r", [pseudonym]))
            .Replace("2027-06-30T00:00:00.0000000Z", end, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _service.PostAsync("/v1/registraties", $"{{\"signalen\":[{json}]}}")).Status);

        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds - 1));
        Assert.Equal(1, (await _service.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, (await _service.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());
    }

    [Fact]
    public async Task Withdraw_OwnSignal_GoesAndIsThenUnknown()
    {
        var pseudonym = GroupElement.Random();
        var registered = await _service.RegisterAsync(IndexClient.Signal("r", [pseudonym]));
        var id = (string)registered.Json["uitkomsten"]![0]!["id"]!;

        (await WithdrawAsync("00000099000000000002", id)).AssertProblem(HttpStatusCode.NotFound, "IX1202");
        Assert.Equal(1, (await _service.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());

        Assert.Equal(HttpStatusCode.NoContent, (await WithdrawAsync(IndexClient.Organisation, id)).Status);
        (await WithdrawAsync(IndexClient.Organisation, id)).AssertProblem(HttpStatusCode.NotFound, "IX1202");
        Assert.Equal(0, (await _service.LookUpAsync(IndexClient.Covenant, pseudonym)).HitCount());
    }

    [Fact]
    public async Task Withdraw_UnknownOrMalformed()
    {
        (await WithdrawAsync(IndexClient.Organisation, $"{Guid.CreateVersion7()}")).AssertProblem(HttpStatusCode.NotFound, "IX1202");
        Assert.Equal(["organisatie", "id"], (await WithdrawAsync("x", "y")).AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
    }

    [Fact]
    public async Task List_PagesOf500_UntilThereIsNoNext()
    {
        var references = Enumerable.Range(0, 501).Select(i => $"r{i}").ToList();
        await _service.RegisterAsync([.. references.Select(reference => IndexClient.Signal(reference, [GroupElement.Random()]))]);

        var first = (await ListAsync(1)).Json;
        var second = (await ListAsync(2)).Json;

        Assert.Equal((2, null), ((int?)first["volgende"], (int?)second["volgende"]));
        Assert.Equal(
            references,
            first["signalen"]!.AsArray().Concat(second["signalen"]!.AsArray()).Select(signal => (string)signal!["kenmerk"]!));
        Assert.DoesNotContain("pseudoniem", first.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Malformed_NamesEveryFault()
    {
        var answer = await _service.PostAsync("/v1/overzichten", """{"organisatie":"1","convenant":"A","pagina":0}""");

        Assert.Equal(["organisatie", "convenant", "pagina"], answer.AssertProblem(HttpStatusCode.BadRequest, "BK1002"));
    }

    private Task<Answer> WithdrawAsync(string organisation, string id) =>
        _service.PostAsync("/v1/intrekkingen", JsonSerializer.Serialize(new { organisatie = organisation, id }));

    private Task<Answer> ListAsync(int page) => _service.PostAsync(
        "/v1/overzichten",
        JsonSerializer.Serialize(new { organisatie = IndexClient.Organisation, convenant = IndexClient.Covenant, pagina = page }));
}
