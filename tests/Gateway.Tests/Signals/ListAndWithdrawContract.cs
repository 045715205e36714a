using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Signals;

/// <summary>An organisation sees and withdraws its own signals, and nobody else's.</summary>
public abstract class ListAndWithdrawContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Withdraws_OnlyOnesOwn()
    {
        var person = TestPerson.New();
        var (holder, other, asker) = (_all.As("zorg-a"), _all.As("zorg-b"), _all.As("corporatie-a"));
        var id = await holder.HoldSignalAsync(person.Keys());

        (await other.PostAsync($"/v1/signalen/{id}/intrekking")).ExpectProblem(404, "GW2503");
        Assert.True((bool)(await asker.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
        var withdrawn = (await holder.PostAsync($"/v1/signalen/{id}/intrekking")).Expect(200);
        Assert.Equal("ingetrokken", (string?)withdrawn["status"]);
        Assert.False((bool)(await asker.ResolveAsync(Asks.Triage(), person.Keys())).Expect(200)["bekend"]!);
        (await holder.PostAsync($"/v1/signalen/{id}/intrekking")).ExpectProblem(404, "GW2503");
        (await holder.PostAsync("/v1/signalen/geen-id/intrekking")).ExpectProblem(404, "GW2503");

        var records = (await LogView.ReadAsync(_all)).Where(record => record.Fields.GetValueOrDefault("signaalId") == id.ToString()).ToList();
        Assert.Equal([Oins.CareB, Oins.CareA, Oins.CareA], records.Select(record => record.Fields["organisatie"]));
        Assert.All(records, record => Assert.Equal(EntryType.Registration, record.Entry.Type));
    }

    [Fact]
    public async Task Lists_OnesOwn_WithoutPseudonyms()
    {
        var (holder, other) = (_all.As("belastingdienst"), _all.As("om"));
        var id = await holder.HoldSignalAsync(TestPerson.New().Keys(), "witwassen", Connector.Riec);
        var theirs = await other.HoldSignalAsync(TestPerson.New().Keys(), "witwassen", Connector.Riec);

        var list = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Riec}")).Expect(200);

        var ids = list["signalen"]!.AsArray().Select(signal => (Guid)signal!["id"]!).ToList();
        Assert.Contains(id, ids);
        Assert.DoesNotContain(theirs, ids);
        Assert.Equal(
            ["id", "kenmerk", "soort", "signaalsoort", "contactpunt", "geldigTot", "geregistreerdOp"],
            list["signalen"]![0]!.AsObject().Select(member => member.Key));
        Assert.Null(list["volgende"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?convenant=onbekend")]
    [InlineData("?convenant=overlast-voorbeeldstad&pagina=0")]
    [InlineData("?convenant=overlast-voorbeeldstad&pagina=-1")]
    [InlineData("?convenant=overlast-voorbeeldstad&pagina=1e3")]
    [InlineData("?convenant=overlast-voorbeeldstad&pagina=1&pagina=2")]
    public async Task Refuses_AQueryThatIsNotRight(string query) =>
        (await _all.As("zorg-a").GetAsync("/v1/signalen" + query)).ExpectProblem(400, "BK1002");
}
