using System.Text.Json.Nodes;
using Bekend.Gateway.Signals;
using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;
using Bekend.Indexing.Storage;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Signals;

/// <summary>A signal is registered, changed, extended and ends; all of it is on record, and its holder can read that.</summary>
public abstract class LifeContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2027-12-31", "2027-12-31T23:00:00Z")]
    [InlineData("2028-11-22", "2028-11-22T23:00:00Z")]
    [InlineData("2028-11-23", "2028-11-23T09:00:00Z")] // the covenant's last moment, which is on that day
    [InlineData("2028-11-23T09:00:00Z", "2028-11-23T09:00:00Z")]
    public async Task Extends_WithinWhatTheCovenantKeeps_CountedFromToday(string given, string until)
    {
        var (holder, person) = (_all.As("zorg-a"), TestPerson.New());
        var (id, line) = await RegisterAsync(holder, person, "2027-06-30");

        var extended = (await ExtendAsync(holder, id, given)).Expect(200);

        Assert.Equal(["id", "status", "geldigTot"], extended.Json.AsObject().Select(member => member.Key));
        Assert.Equal((id, "verlengd"), ((Guid)extended["id"]!, (string?)extended["status"]));
        Assert.Equal(DateTimeOffset.Parse(until, null), (DateTimeOffset)extended["geldigTot"]!);
        Assert.Equal(DateTimeOffset.Parse(until, null), await EndOfAsync(holder, id));
        var record = Assert.Single(await RecordsAsync(_all, "verlenging", id));
        Assert.Equal(EntryType.Registration, record.Entry.Type);
        Assert.Equal((string?)line["kenmerk"], record.Fields["kenmerk"]);
        Assert.Equal("2027-06-30T22:00:00.0000000Z", record.Fields["geldigTotWas"]);
    }

    [Fact]
    public async Task Extends_Once_HoweverOftenItIsAsked()
    {
        var holder = _all.As("zorg-a");
        var (id, _) = await RegisterAsync(holder, TestPerson.New(), "2027-06-30");

        var first = (await ExtendAsync(holder, id, "2027-09-30")).Expect(200);
        var second = (await ExtendAsync(holder, id, "2027-09-30")).Expect(200);

        Assert.Equal(first.Text, second.Text);
        Assert.Single(await RecordsAsync(_all, "verlenging", id));
    }

    [Theory]
    [InlineData("2027-06-29")] // shorter
    [InlineData("2026-11-22")] // past
    [InlineData("2028-11-24")] // longer than the covenant keeps it
    [InlineData("2028-11-23T09:00:01Z")]
    [InlineData("9999-12-31")]
    [InlineData("morgen")]
    [InlineData("")]
    public async Task Refuses_AnEndThatIsNotRight(string end)
    {
        var holder = _all.As("zorg-a");
        var (id, _) = await RegisterAsync(holder, TestPerson.New(), "2027-06-30");

        var refused = (await ExtendAsync(holder, id, end)).ExpectProblem(400, "BK1002");

        Assert.Equal(["geldigTot"], refused["fouten"]!.AsArray().Select(fault => (string?)fault!["veld"]).Distinct());
        Assert.Equal(DateTimeOffset.Parse("2027-06-30T22:00:00Z", null), await EndOfAsync(holder, id));
        Assert.Empty(await RecordsAsync(_all, "verlenging", id));
    }

    [Fact]
    public async Task Refuses_WhoDoesNotHoldIt()
    {
        var (id, _) = await RegisterAsync(_all.As("zorg-a"), TestPerson.New(), "2027-06-30");

        foreach (var (client, status, code) in new[] { ("zorg-b", 404, "GW2503"), (TestClients.AskerOnly, 403, "GW2502"), (TestClients.Outsider, 403, "GW2502") })
        {
            (await ExtendAsync(_all.As(client), id, "2027-09-30")).ExpectProblem(status, code);
            (await _all.As(client).GetAsync($"/v1/signalen/{id}/geschiedenis")).ExpectProblem(status, code);
        }

        foreach (var unknown in new[] { Guid.NewGuid().ToString(), "geen-id" })
        {
            (await _all.As("zorg-a").PostAsync($"/v1/signalen/{unknown}/verlenging", new JsonObject { ["geldigTot"] = "2027-09-30" })).ExpectProblem(404, "GW2503");
            (await _all.As("zorg-a").GetAsync($"/v1/signalen/{unknown}/geschiedenis")).ExpectProblem(404, "GW2503");
        }

        Assert.Empty(await RecordsAsync(_all, "verlenging", id));
    }

    [Fact]
    public async Task Tells_ItsWholeHistory_ToItsHolder()
    {
        await using var own = await shared.StartOwnAsync();
        var (holder, person) = (own.As("zorg-a"), TestPerson.New());
        var (id, line) = await RegisterAsync(holder, person, "2026-11-23T09:04:00Z");
        line["signaalsoort"] = "zorgmijding";
        (await holder.RegisterAsync(line)).Expect(200);
        (await ExtendAsync(holder, id, "2026-11-23T09:08:00Z")).Expect(200);
        own.Clock.Advance(TimeSpan.FromMinutes(10));
        (await ExtendAsync(holder, id, "2026-11-30")).ExpectProblem(404, "GW2503");
        await SweepAsync(own);

        // The same reference again is another signal, of which the first is the history.
        line["geldigTot"] = "2026-12-31";
        var next = (Guid)(await holder.RegisterAsync(line)).Expect(200)["id"]!;
        (await holder.PostAsync($"/v1/signalen/{next}/intrekking")).Expect(200);

        var vkey = await own.SendAsync(new(HttpMethod.Get, "/log/vkey"));
        Assert.True(NoteVerifier.TryParse(vkey.Expect(200).Text.TrimEnd('\n'), out var log));
        foreach (var signal in new[] { id, next })
        {
            var history = (await holder.GetAsync($"/v1/signalen/{signal}/geschiedenis")).Expect(200);
            var events = history["gebeurtenissen"]!.AsArray();
            Assert.Equal(
                ["registratie", "registratie", "verlenging", "afloop", "registratie", "intrekking"],
                events.Select(item => (string?)item!["handeling"]));
            Assert.Equal(["woonoverlast", "zorgmijding", "zorgmijding", "zorgmijding", "zorgmijding", null], events.Select(item => (string?)item!["signaalsoort"]));
            Assert.Equal("2026-11-23T09:08:00.0000000Z", (string?)events[3]!["geldigTot"]);
            Assert.All(events, item => Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify((string)item!["ontvangstbewijs"]!, log)));
            Assert.Null(history["volgende"]);
        }

        Assert.NotEqual(id, next);
        (await own.As("zorg-b").GetAsync($"/v1/signalen/{id}/geschiedenis")).ExpectProblem(404, "GW2503");
        var readings = (await LogView.ReadAsync(own)).Where(record => record.Entry.Type == EntryType.Reading).ToList();
        Assert.Equal([id.ToString(), next.ToString()], readings.Select(record => record.Fields["signaalId"]));
        Assert.All(readings, record => Assert.Equal((Oins.CareA, "6"), (record.Fields["organisatie"], record.Fields["aantal"])));
    }

    [Fact]
    public async Task Tells_NoHistory_WhenTheReadingCannotBeRecorded()
    {
        var failure = new LogFailure();
        await using var own = await shared.StartOwnAsync(replace: failure.Install);
        var (id, _) = await RegisterAsync(own.As("zorg-a"), TestPerson.New(), "2027-06-30");
        failure.Begin();

        (await own.As("zorg-a").GetAsync($"/v1/signalen/{id}/geschiedenis")).ExpectProblem(503, "BK1011");
        (await ExtendAsync(own.As("zorg-a"), id, "2027-09-30")).ExpectProblem(503, "BK1011");
        failure.End();

        Assert.Equal(DateTimeOffset.Parse("2027-06-30T22:00:00Z", null), await EndOfAsync(own.As("zorg-a"), id));
    }

    [Fact]
    public async Task Tells_AHistoryOfManyPages()
    {
        await using var own = await shared.StartOwnAsync();
        var holder = own.As("zorg-a");
        var (id, line) = await RegisterAsync(holder, TestPerson.New(), "2027-06-30");
        (await holder.RegisterAsync(Enumerable.Repeat(line, SignalHistory.PageSize))).Expect(200);

        var first = (await holder.GetAsync($"/v1/signalen/{id}/geschiedenis")).Expect(200);
        var second = (await holder.GetAsync($"/v1/signalen/{id}/geschiedenis?pagina=2")).Expect(200);

        Assert.Equal((SignalHistory.PageSize, 2), (first["gebeurtenissen"]!.AsArray().Count, (int?)first["volgende"]));
        Assert.Single(second["gebeurtenissen"]!.AsArray());
        Assert.Null(second["volgende"]);
        (await holder.GetAsync($"/v1/signalen/{id}/geschiedenis?pagina=0")).ExpectProblem(400, "BK1002");
        (await holder.GetAsync($"/v1/signalen/{id}/geschiedenis?pagina=3")).ExpectProblem(404, "GW2503");
    }

    [Fact]
    public async Task Records_AnEndOnce_WhateverFailsOnTheWay()
    {
        var failure = new LogFailure();
        await using var own = await shared.StartOwnAsync(replace: failure.Install);
        var (id, _) = await RegisterAsync(own.As("zorg-a"), TestPerson.New(), "2026-11-23T10:00:00Z");
        var expiries = own.Gateway.Services.GetRequiredService<ExpiryLog>();
        var index = own.Indexes[0].Services.GetRequiredService<IIndexStore>();

        // Before time goes on: the gateway looks for ends by itself.
        failure.Begin();
        own.Clock.Advance(TimeSpan.FromHours(2));
        await index.SweepAsync(own.Clock.GetUtcNow(), Cancel);

        // The log is down: the index keeps what it told.
        await Assert.ThrowsAsync<StoreUnavailableException>(() => expiries.RecordWaitingAsync(Cancel));
        var waiting = Assert.Single(await index.ListEndedAsync(10, Cancel));
        Assert.Equal(id, waiting.Id);
        failure.End();

        await expiries.RecordWaitingAsync(Cancel);
        Assert.Empty(await index.ListEndedAsync(10, Cancel));

        // As if the gateway had died before the index heard that it is on record: the index tells it again.
        await index.RegisterAsync(
            [new(id, Oins.CareA, Connector.Overlast, waiting.Reference, "zorg", "persoon", "woonoverlast", "team-a", waiting.ValidUntil, [])],
            own.Clock.GetUtcNow(),
            Cancel);
        await index.SweepAsync(own.Clock.GetUtcNow(), Cancel);
        Assert.Equal(id, Assert.Single(await index.ListEndedAsync(10, Cancel)).Id);
        await expiries.RecordWaitingAsync(Cancel);

        Assert.Empty(await index.ListEndedAsync(10, Cancel));
        Assert.Equal(EntryType.Registration, Assert.Single(await RecordsAsync(own, "afloop", id)).Entry.Type);
    }

    private static async Task SweepAsync(Installation installation)
    {
        var index = installation.Indexes[0].Services.GetRequiredService<IIndexStore>();
        await index.SweepAsync(installation.Clock.GetUtcNow(), Cancel);
        await installation.Gateway.Services.GetRequiredService<ExpiryLog>().RecordWaitingAsync(Cancel);
    }

    private static async Task<(Guid Id, JsonObject Line)> RegisterAsync(Connector holder, TestPerson person, string until)
    {
        var line = await holder.SignalAsync(person.Keys());
        line["geldigTot"] = until;
        var reply = (await holder.RegisterAsync(line)).Expect(200);
        Assert.Equal("toegevoegd", (string?)reply["status"]);
        return ((Guid)reply["id"]!, line);
    }

    private static Task<Reply> ExtendAsync(Connector holder, Guid id, string end) =>
        holder.PostAsync($"/v1/signalen/{id}/verlenging", new JsonObject { ["geldigTot"] = end });

    private static async Task<DateTimeOffset> EndOfAsync(Connector holder, Guid id)
    {
        var own = (await holder.GetAsync($"/v1/signalen?convenant={Connector.Overlast}")).Expect(200);
        return (DateTimeOffset)own["signalen"]!.AsArray().Single(item => (Guid)item!["id"]! == id)!["geldigTot"]!;
    }

    private static async Task<IReadOnlyList<OpenedRecord>> RecordsAsync(Installation installation, string action, Guid id) =>
        [.. (await LogView.ReadAsync(installation)).Where(record =>
            record.Fields.GetValueOrDefault("handeling") == action && record.Fields.GetValueOrDefault("signaalId") == id.ToString())];
}
