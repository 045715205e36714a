using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary><c>GET /v1/verstrekkingen</c>: who sees which lines.</summary>
public sealed class ListTests
{
    private const string Path = "/v1/verstrekkingen";

    [Fact]
    public async Task Lists_NewestFirst_WithWhatWasAskedAndHowItEnded()
    {
        await using var all = await Installation.StartAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var known = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), person);
        all.Clock.Advance(TimeSpan.FromSeconds(1));
        var unknown = await Asked.AnsweredAsync(all, "gemeente", Asks.Case("zorg", "hit"));
        all.Clock.Advance(TimeSpan.FromSeconds(1));
        var refused = await Asked.RefusedAsync(all, "corporatie-b", Asks.Triage());

        var reply = (await all.As(TestClients.Officer).GetAsync(Path)).Expect(200);

        Assert.Null(reply["volgende"]);
        Assert.Equal(
        [
            $"{refused} overlast-voorbeeldstad {Oins.CorporationB} marketing geweigerd",
            $"{unknown} overlast-voorbeeldstad {Oins.Municipality} casus niet bekend",
            $"{known} overlast-voorbeeldstad {Oins.CorporationA} triage bekend",
        ], Lines(reply));
        var first = reply["verstrekkingen"]![2]!;
        Assert.Equal(Installation.Start.UtcDateTime, (DateTime)first["tijd"]!);
        Assert.All(reply["verstrekkingen"]!.AsArray(), line => Assert.Null(line!["beschadiging"]));
        Assert.Equal(
            ["id", "tijd", "convenant", "organisatie", "doel", "uitkomst", "beschadiging"], first.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Filters_OnEachParameter()
    {
        await using var all = await Installation.StartAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var question = Asks.Triage();
        question["zaak"] = "Z-2026-0777";
        var known = await Asked.AnsweredAsync(all, "corporatie-a", question, person);
        var unknown = await Asked.AnsweredAsync(all, "gemeente", Asks.Case("zorg", "hit"));
        var refused = await Asked.RefusedAsync(all, "corporatie-b", Asks.Triage());

        await AssertListsAsync(all, "zaak=Z-2026-0777", known);
        await AssertListsAsync(all, "zaak=z-2026-0777&convenant=overlast-voorbeeldstad", known);
        await AssertListsAsync(all, "zaak=Z-2026-0777&convenant=adresfraude-voorbeeldstad");
        await AssertListsAsync(all, "zaak=Z-2026-077");
        await AssertListsAsync(all, "zaak=G-7", unknown);
        await AssertListsAsync(all, "medewerker=" + (string)question["medewerker"]!, known);
        await AssertListsAsync(all, "medewerker=niemand");
        await AssertListsAsync(all, "organisatie=" + Oins.CorporationA, known);
        await AssertListsAsync(all, "doel=casus", unknown);
        await AssertListsAsync(all, "doel=Casus");
        await AssertListsAsync(all, "uitkomst=bekend", known);
        await AssertListsAsync(all, "uitkomst=niet%20bekend", unknown);
        await AssertListsAsync(all, "uitkomst=geweigerd", refused);
        await AssertListsAsync(all, "convenant=overlast-voorbeeldstad&uitkomst=geweigerd&doel=marketing", refused);
        await AssertListsAsync(all, "convenant=adresfraude-voorbeeldstad");
        await AssertListsAsync(all, "vanaf=2026-11-23&tot=2026-11-23&organisatie=&doel=&uitkomst=&convenant=&pagina=", refused, unknown, known);
        await AssertListsAsync(all, "tot=2026-11-22");
        await AssertListsAsync(all, "vanaf=2026-11-24");
    }

    [Fact]
    public async Task Counts_DaysByTheDutchCalendar_SevenUnlessToldOtherwise()
    {
        // 23:30 in the Netherlands on the 23rd, and 00:30 on the 24th: both the 23rd in UTC.
        await using var all = await Installation.StartAsync(start: new(2026, 11, 23, 22, 30, 0, TimeSpan.Zero));
        var evening = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        all.Clock.Advance(TimeSpan.FromHours(1));
        var night = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        await AssertListsAsync(all, "vanaf=2026-11-23&tot=2026-11-23", evening);
        await AssertListsAsync(all, "vanaf=2026-11-24&tot=2026-11-24", night);
        await AssertListsAsync(all, string.Empty, night, evening);
        all.Clock.Advance(TimeSpan.FromDays(6));
        await AssertListsAsync(all, string.Empty, night);
        all.Clock.Advance(TimeSpan.FromDays(1));
        await AssertListsAsync(all, string.Empty);
        await AssertListsAsync(all, "vanaf=2026-11-24", night);
    }

    [Fact]
    public async Task Pages_ThroughAll_OnceEach()
    {
        await using var all = await Installation.StartAsync();
        var ids = await RecordAsync(all, (2 * DisclosurePage.Size) + 3);
        var officer = all.As(TestClients.Officer);

        var seen = new List<string>();
        var sizes = new List<int>();
        string? next = null;
        do
        {
            var page = (await officer.GetAsync(next is null ? Path : $"{Path}?pagina={next}")).Expect(200);
            sizes.Add(page["verstrekkingen"]!.AsArray().Count);
            seen.AddRange(Ids(page));
            next = (string?)page["volgende"];
        }
        while (next is not null);

        Assert.Equal([DisclosurePage.Size, DisclosurePage.Size, 3], sizes);
        Assert.Equal(ids.Select(id => id.ToString()).Reverse(), seen);
    }

    [Fact]
    public async Task Ends_WithAFullPage_WhenThatIsAll()
    {
        await using var all = await Installation.StartAsync();
        await RecordAsync(all, DisclosurePage.Size);

        var page = (await all.As(TestClients.Officer).GetAsync(Path)).Expect(200);

        Assert.Equal(DisclosurePage.Size, page["verstrekkingen"]!.AsArray().Count);
        Assert.Null(page["volgende"]);
    }

    [Fact]
    public async Task Shows_EachOfficerOnlyTheCovenantsTheyGuard()
    {
        await using var all = await Installation.StartAsync();
        var own = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var (others, _, _) = await Asked.ApprovedAsync(all);

        await AssertListsAsync(all, string.Empty, own);
        Assert.Equal([others.ToString()], Ids((await all.As(TestClients.OtherOfficer).GetAsync(Path)).Expect(200)));

        // Whether a covenant that somebody else guards exists is not told.
        var guarded = (await all.As(TestClients.Officer).GetAsync(Path + "?convenant=riec-voorbeeld")).ExpectProblem(400, "BK1002");
        var absent = (await all.As(TestClients.Officer).GetAsync(Path + "?convenant=bestaat-niet")).ExpectProblem(400, "BK1002");
        Assert.Equal(absent.Text, guarded.Text);
    }

    [Theory]
    [InlineData("corporatie-a")]
    [InlineData("gemeente")]
    [InlineData(TestClients.IdleOfficer)]
    public async Task Refuses_WhoeverGuardsNothing(string client)
    {
        await using var all = await Installation.StartAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        (await all.As(client).GetAsync(Path)).ExpectProblem(403, "BK1004");
        var (status, code) = client == TestClients.IdleOfficer ? (404, "BK1005") : (403, "BK1004");
        (await all.As(client).GetAsync($"{Path}/{id}")).ExpectProblem(status, code);
        (await all.As(client).GetAsync($"{Path}/{id}/ontvangstbewijs")).ExpectProblem(status, code);
        Assert.DoesNotContain(await LogView.ReadAsync(all), record => record.Entry.Type == EntryType.Reading);
    }

    [Fact]
    public async Task Names_EveryFaultAtOnce()
    {
        await using var all = await Installation.StartAsync();

        var reply = await all.As(TestClients.Officer).GetAsync(
            Path + "?vanaf=2026-02-30&tot=gisteren&convenant=x&organisatie=123&doel=" + new string('d', 64) + "&uitkomst=ja&pagina=2");

        reply.ExpectProblem(400, "BK1002");
        Assert.Equal(
            ["vanaf", "tot", "convenant", "organisatie", "doel", "uitkomst", "pagina"],
            reply["fouten"]!.AsArray().Select(fault => (string?)fault!["veld"]));
        Assert.DoesNotContain(await LogView.ReadAsync(all), record => record.Entry.Type == EntryType.Reading);
    }

    [Theory]
    [InlineData("vanaf=2026-11-24&tot=2026-11-23", "tot")]
    [InlineData("vanaf=1999-12-31", "vanaf")]
    [InlineData("tot=3000-01-01", "tot")]
    [InlineData("doel=triage&doel=casus", "doel")]
    [InlineData("uitkomst=Bekend", "uitkomst")]
    [InlineData("doel=%01", "doel")]
    [InlineData("pagina=-1-1", "pagina")]
    [InlineData("pagina=99999999999999999-1", "pagina")]
    public async Task Refuses(string query, string field)
    {
        await using var all = await Installation.StartAsync();

        var reply = (await all.As(TestClients.Officer).GetAsync($"{Path}?{query}")).ExpectProblem(400, "BK1002");

        Assert.Equal(field, (string?)Assert.Single(reply["fouten"]!.AsArray())!["veld"]);
    }

    private static async Task AssertListsAsync(Installation all, string query, params Guid[] expected) => Assert.Equal(
        expected.Select(id => id.ToString()),
        Ids((await all.As(TestClients.Officer).GetAsync($"{Path}?{query}")).Expect(200)));

    private static IEnumerable<string> Ids(Reply page) => page["verstrekkingen"]!.AsArray().Select(line => (string)line!["id"]!);

    private static IEnumerable<string> Lines(Reply page) => page["verstrekkingen"]!.AsArray().Select(line =>
        string.Join(' ', new[] { "id", "convenant", "organisatie", "doel", "uitkomst" }.Select(name => (string)line![name]!)));

    /// <summary>Straight into the log: asking so many questions would say nothing more about pages.</summary>
    private static async Task<List<Guid>> RecordAsync(Installation all, int count)
    {
        var log = all.Gateway.Services.GetRequiredService<DisclosureLog>();
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7();
            var fields = new RecordFields().Add("convenant", Connector.Overlast).Add("organisatie", Oins.CorporationA)
                .Add("medewerker", "m-1").Add("doel", "triage").Add("uitkomst", "geweigerd");
            await log.RecordAsync(
                new(id, EntryType.Disclosure, all.Clock.GetUtcNow(), Installation.Start.AddYears(5), [], fields.Fields),
                TestContext.Current.CancellationToken);
            ids.Add(id);
        }

        return ids;
    }
}
