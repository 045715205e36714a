using Bekend.Gateway.Tests.Support;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using static Bekend.Gateway.Tests.Notices.NoticeSteps;

namespace Bekend.Gateway.Tests.Notices;

/// <summary>Two organisations that hold a signal on one subject hear of each other: as far as the covenant says, on record, and once.</summary>
public abstract class NoticeContract(InstallationFixture shared)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_Both_AndNobodyElse()
    {
        await using var all = await shared.StartOwnAsync();
        var (police, municipality, person) = (all.As("politie"), all.As("gemeente"), TestPerson.New());
        var first = await police.HoldSignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        Assert.Empty(await NoticesAsync(all, "politie"));

        var second = await municipality.HoldSignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
        await all.As("om").HoldSignalAsync(TestPerson.New().Keys(), "mensenhandel", Connector.Riec);

        var toPolice = Assert.Single(await NoticesAsync(all, "politie"))!;
        var toMunicipality = Assert.Single(await NoticesAsync(all, "gemeente"))!;
        Assert.Empty(await NoticesAsync(all, "om"));
        Assert.Equal(
            ["id", "tijd", "convenant", "artikel", "signaal", "sterkte", "bij", "signaalsoort", "contactpunten", "geldigTot", "ontvangstbewijs"],
            toPolice.AsObject().Select(member => member.Key));
        Assert.Equal((Connector.Riec, "6.1", "sterk", "mensenhandel"), ((string?)toPolice["convenant"], (string?)toPolice["artikel"], (string?)toPolice["sterkte"], (string?)toPolice["signaalsoort"]));
        Assert.Equal((first, second), ((Guid)toPolice["signaal"]!["id"]!, (Guid)toMunicipality["signaal"]!["id"]!));
        Assert.Equal(["gemeente"], toPolice["bij"]!.AsArray().Select(party => (string?)party));
        Assert.Equal(("politie", "ondermijning-drugs"), ((string?)toMunicipality["bij"]![0], (string?)toMunicipality["signaalsoort"]));
        Assert.Equal(("gemeente", "Team A", "088-0000001"), ((string?)toPolice["contactpunten"]![0]!["organisatie"], (string?)toPolice["contactpunten"]![0]!["naam"], (string?)toPolice["contactpunten"]![0]!["telefoon"]));

        // Of the other, nothing but that: not its reference, not its signal, not its OIN.
        Assert.DoesNotContain(second.ToString(), toPolice.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Oins.Municipality, toPolice.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_ADisclosureToEach_WithAReceiptThatVerifies()
    {
        await using var all = await shared.StartOwnAsync();
        var (_, first, second) = await MatchAsync(all);
        var notice = Assert.Single(await NoticesAsync(all, "politie"))!;

        var vkey = await all.SendAsync(new(HttpMethod.Get, "/log/vkey"));
        Assert.True(NoteVerifier.TryParse(vkey.Expect(200).Text.TrimEnd('\n'), out var log));
        var receipt = Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify((string)notice["ontvangstbewijs"]!, log));
        Assert.Equal((Guid)notice["id"]!, receipt.Entry.Id);
        var records = await RecordsAsync(all);
        Assert.Equal([Oins.Municipality, Oins.Police], records.Select(record => record.Fields["organisatie"]).Order(StringComparer.Ordinal));
        Assert.All(records, record => Assert.Equal((EntryType.Disclosure, "M1", "signaal", "bekend"), (record.Entry.Type, record.Fields["melding"], record.Fields["doel"], record.Fields["uitkomst"])));
        var toPolice = records.Single(record => record.Fields["organisatie"] == Oins.Police);
        Assert.Equal((first.ToString(), second.ToString(), Oins.Municipality), (toPolice.Fields["signaalId"], toPolice.Fields["andereSignaalId"], toPolice.Fields["andereOrganisatie"]));

        var seen = (await all.As(TestClients.OtherOfficer).GetAsync($"/v1/verstrekkingen/{(Guid)notice["id"]!}")).Expect(200);
        Assert.Contains("kreeg politie (politie) een melding: gemeente heeft ook een signaal over de persoon van haar signaal", (string?)seen["uitleg"]![0], StringComparison.Ordinal);
        Assert.Contains(seen["uitleg"]!.AsArray(), sentence => ((string?)sentence)!.StartsWith("Melding M1 (artikel 6.1) zegt:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_Once_HoweverOftenItIsRegistered()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        var line = await all.As("politie").SignalAsync(person.Keys(), "witwassen", Connector.Riec);
        await all.As("om").HoldSignalAsync(person.Keys(), "witwassen", Connector.Riec);
        foreach (var contact in new[] { "team-a", "balie", "team-a" })
        {
            line["contactpunt"] = contact;
            (await all.As("politie").RegisterAsync(line)).Expect(200);
            Assert.Single(await NoticesAsync(all, "om"));
        }

        Assert.Equal(2, (await RecordsAsync(all)).Count);
    }

    [Fact]
    public async Task Tells_Nobody_WithoutARule()
    {
        await using var all = await shared.StartOwnAsync();
        var (person, address) = (TestPerson.New(), TestPerson.New());

        // No `meldingen` at all; a party that is not among them; oneself; another covenant.
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        await all.As("politie").HoldSignalAsync(person.Keys());
        await all.As("belastingdienst").HoldSignalAsync(person.Keys(), "witwassen", Connector.Riec);
        await all.As("om").HoldSignalAsync(person.Keys(), "witwassen", Connector.Riec);
        await all.As("om").HoldSignalAsync(person.Keys(), "witwassen", Connector.Riec);
        await all.As("om").HoldSignalAsync(address.Keys(), "witwassen", Connector.Riec);
        await all.As("gemeente").HoldSignalAsync(address.Keys());

        foreach (var client in new[] { "zorg-a", "politie", "belastingdienst", "om", "gemeente" })
        {
            Assert.Empty(await NoticesAsync(all, client));
        }

        Assert.Empty(await RecordsAsync(all));
        Assert.Empty(await Index(all).ListMatchesAsync(0, 10, all.Clock.GetUtcNow(), Cancel));
    }

    [Fact]
    public async Task Tells_Nobody_OfAWeakerMatch()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        var line = await all.As("politie").SignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
        foreach (var pseudonym in line["pseudoniemen"]!.AsArray())
        {
            pseudonym!["soort"] = "K3";
        }

        (await all.As("politie").RegisterAsync(line)).Expect(200);
        await all.As("gemeente").HoldSignalAsync(person.Keys(), "mensenhandel", Connector.Riec);

        Assert.Empty(await NoticesAsync(all, "politie"));
        Assert.Empty(await NoticesAsync(all, "gemeente"));
        Assert.Empty(await RecordsAsync(all));
    }

    [Fact]
    public async Task Takes_AnAcknowledgement_OfItsOwn_AsOftenAsItComes()
    {
        await using var all = await shared.StartOwnAsync();
        await MatchAsync(all);
        var id = (Guid)Assert.Single(await NoticesAsync(all, "politie"))!["id"]!;

        (await all.As("gemeente").PostAsync($"/v1/meldingen/{id}/bevestiging")).ExpectProblem(404, "GW2802");
        (await all.As("politie").PostAsync("/v1/meldingen/geen-id/bevestiging")).ExpectProblem(404, "GW2802");
        (await all.As("politie").PostAsync($"/v1/meldingen/{Guid.NewGuid()}/bevestiging")).ExpectProblem(404, "GW2802");
        (await all.As(TestClients.Outsider).PostAsync($"/v1/meldingen/{id}/bevestiging")).ExpectProblem(403, "GW2502");
        (await all.As(TestClients.Outsider).GetAsync("/v1/meldingen")).ExpectProblem(403, "GW2502");
        (await all.As("politie").GetAsync("/v1/meldingen?pagina=nul")).ExpectProblem(400, "BK1002");
        Assert.Single(await NoticesAsync(all, "politie"));
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("bevestigd", (string?)(await all.As("politie").PostAsync($"/v1/meldingen/{id}/bevestiging")).Expect(200)["status"]);
        }

        Assert.Empty(await NoticesAsync(all, "politie"));
        Assert.Single(await NoticesAsync(all, "gemeente"));
    }

    [Fact]
    public async Task Forgets_ANotice_WithEitherSignal()
    {
        await using var all = await shared.StartOwnAsync();
        var (person, first, second) = await MatchAsync(all);
        (await all.As("gemeente").PostAsync($"/v1/signalen/{second}/intrekking")).Expect(200);

        Assert.Empty(await NoticesAsync(all, "politie"));
        Assert.Empty(await NoticesAsync(all, "gemeente"));

        // Another signal is another match, until its end.
        var line = await all.As("gemeente").SignalAsync(person.Keys(), "mensenhandel", Connector.Riec);
        line["geldigTot"] = "2026-11-23T09:10:00Z";
        (await all.As("gemeente").RegisterAsync(line)).Expect(200);
        var notice = Assert.Single(await NoticesAsync(all, "politie"))!;
        Assert.Equal((first, "2026-11-23T09:10:00.0000000Z"), ((Guid)notice["signaal"]!["id"]!, (string?)notice["geldigTot"]));
        all.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Empty(await NoticesAsync(all, "politie"));
        (await all.As("politie").PostAsync($"/v1/meldingen/{(Guid)notice["id"]!}/bevestiging")).ExpectProblem(404, "GW2802");
    }

    [Fact]
    public async Task Loses_Nothing_AndTellsOnce_WhateverFailsOnTheWay()
    {
        var failure = new LogFailure();
        await using var all = await shared.StartOwnAsync(replace: failure.Install);
        var person = TestPerson.New();
        await all.As("politie").HoldSignalAsync(person.Keys(), "ondermijning-drugs", Connector.Riec);
        var line = await all.As("gemeente").SignalAsync(person.Keys(), "mensenhandel", Connector.Riec);

        // The log takes the registration, and the notice not.
        failure.BeginAfter(1);
        (await all.As("gemeente").RegisterAsync(line)).Expect(200);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Delivery(all).DeliverWaitingAsync(Cancel));
        Assert.Single(await Index(all).ListMatchesAsync(0, 10, all.Clock.GetUtcNow(), Cancel));
        failure.End();
        await all.RestartGatewayAsync();
        Assert.Single(await NoticesAsync(all, "politie"));

        // As if the gateway had died before the index heard that it is on record: the index tells it again.
        line["contactpunt"] = "balie";
        (await all.As("gemeente").RegisterAsync(line)).Expect(200);
        await Delivery(all).DeliverWaitingAsync(Cancel);

        Assert.Empty(await Index(all).ListMatchesAsync(0, 10, all.Clock.GetUtcNow(), Cancel));
        Assert.Single(await NoticesAsync(all, "politie"));
        Assert.Equal(2, (await RecordsAsync(all)).Count);
    }

    [Fact]
    public async Task Shows_NothingThatWasAlteredInTheStore()
    {
        await using var all = await shared.StartOwnAsync();
        await MatchAsync(all);
        var id = (Guid)Assert.Single(await NoticesAsync(all, "politie"))!["id"]!;
        all.Tamper("UPDATE log_payloads SET payload = @hash WHERE id = @id", id);

        var notice = Assert.Single(await NoticesAsync(all, "politie"))!;

        Assert.Equal(["id", "beschadiging"], notice.AsObject().Select(member => member.Key));
        Assert.Equal("inhoud-klopt-niet", (string?)notice["beschadiging"]);
    }
}
