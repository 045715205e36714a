using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary>One disclosure is erased before its time: asked, approved by another, on record, and for good.</summary>
public abstract class ContentErasureContract(InstallationFixture shared)
{
    [Fact]
    public async Task Erases_OneDisclosure_WithASecondPerson_AndLeavesTheRest()
    {
        await using var all = await shared.StartOwnAsync();
        var (officer, manager) = (await Erasing.OfficerAsync(all), await Erasing.ManagerAsync(all));
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var other = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var receipt = (await officer.GetAsync($"/v1/verstrekkingen/{id}/ontvangstbewijs")).Expect(200).Text;
        var path = $"/v1/verstrekkingen/{id}/wissing";

        var asked = (await officer.PostAsync(path, Erasing.Reason())).Expect(202);
        (await officer.PostAsync(path, Erasing.Reason())).ExpectProblem(409, "GW2921");
        (await officer.GetAsync($"/v1/verstrekkingen/{id}")).Expect(200);
        var waiting = Assert.Single((await manager.GetAsync("/v1/wissingen")).Expect(200)["wissingen"]!.AsArray())!;
        Assert.Equal(((string)asked["id"]!, id), ((string)waiting["id"]!, (Guid)waiting["verstrekking"]!));
        Assert.Equal(
            ("Verzoek van de betrokkene.", await Erasing.NameOfAsync(officer), Oins.Municipality, Connector.Overlast, false),
            ((string)waiting["reden"]!, (string)waiting["door"]!["client"]!, (string)waiting["door"]!["organisatie"]!, (string)waiting["convenant"]!, (bool)waiting["beschadigd"]!));
        var approval = $"/v1/wissingen/{(string)asked["id"]!}/goedkeuring";
        (await officer.PostAsync(approval)).ExpectProblem(403, "GW2922");

        var erased = (await manager.PostAsync(approval)).Expect(200);

        Assert.Equal("gewist", (string?)erased["status"]);
        await Erasing.AssertVerifiesAsync(all, (string)erased["ontvangstbewijs"]!);
        await Erasing.AssertVerifiesAsync(all, receipt);
        (await manager.PostAsync(approval)).ExpectProblem(404, "BK1005");
        (await officer.GetAsync($"/v1/verstrekkingen/{id}")).ExpectProblem(404, "BK1005");
        (await officer.GetAsync($"/v1/verstrekkingen/{other}")).Expect(200);
        Assert.Empty((await manager.GetAsync("/v1/wissingen")).Expect(200)["wissingen"]!.AsArray());
        var record = Assert.Single(Erasing.OpenAll(all), record => record.Entry.Type == EntryType.Redaction).Content.Fields;
        Assert.Equal(
            ("wissing", id.ToString(), await Erasing.NameOfAsync(manager), await Erasing.NameOfAsync(officer), "Verzoek van de betrokkene."),
            (record["handeling"], record["verstrekkingId"], record["client"], record["aanvrager/client"], record["reden"]));
        await all.RestartGatewayAsync();
        (await officer.GetAsync($"/v1/verstrekkingen/{other}")).Expect(200);
    }

    /// <summary>An officer who signs in can have a client as well, and the keys of two: none of them is somebody else.</summary>
    [Fact]
    public async Task Client_IsNoPerson()
    {
        await using var all = await shared.StartOwnAsync();
        var (officer, manager) = (await Erasing.OfficerAsync(all), await Erasing.ManagerAsync(all));
        var (id, other) = (await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()), await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()));
        (await all.As(TestClients.Officer).PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).ExpectProblem(403, "GW2926");
        var asked = (string)(await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(202)["id"]!;
        foreach (var client in new[] { TestClients.Officer, TestClients.Manager })
        {
            (await all.As(client).PostAsync($"/v1/wissingen/{asked}/goedkeuring")).ExpectProblem(403, "GW2926");
        }

        // Nor is a request that a client once made somebody's.
        var now = all.Clock.GetUtcNow();
        var caller = new Caller(new(Oins.Municipality), TestClients.Officer, new HashSet<string> { "fg" });
        var old = ErasureRecords.Asked(caller, Connector.Overlast, other, "x", now.AddDays(1), now, now.AddYears(6));
        await all.Gateway.Services.GetRequiredService<DisclosureLog>().RecordAsync(old, TestContext.Current.CancellationToken);
        (await manager.PostAsync($"/v1/wissingen/{old.Id}/goedkeuring")).ExpectProblem(403, "GW2926");

        (await manager.PostAsync($"/v1/wissingen/{asked}/goedkeuring")).Expect(200);
        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Entry.Id == id);
        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == other);
    }

    [Fact]
    public async Task Erases_AtOnce_WhereOnePersonMay()
    {
        await using var all = await shared.StartOwnAsync(replace: services => services.PostConfigure<ErasureOptions>(options => options.FourEyes = false));
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        (await all.As(TestClients.Officer).PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(200);

        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Refuses_WhoeverMayNot()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var path = $"/v1/verstrekkingen/{id}/wissing";
        foreach (var (client, status, code) in new[]
        {
            ("corporatie-a", 403, "BK1004"), (TestClients.Manager, 403, "BK1004"), (TestClients.OtherOfficer, 404, "BK1005"), (TestClients.IdleOfficer, 404, "BK1005"),
        })
        {
            (await all.As(client).PostAsync(path, Erasing.Reason())).ExpectProblem(status, code);
        }

        (await all.As(TestClients.Officer).PostAsync(path, Erasing.Reason(string.Empty))).ExpectProblem(400, "BK1002");
        var asked = (string)(await (await Erasing.OfficerAsync(all)).PostAsync(path, Erasing.Reason())).Expect(202)["id"]!;
        (await all.As("corporatie-a").PostAsync($"/v1/wissingen/{asked}/goedkeuring")).ExpectProblem(403, "BK1004");
        (await all.As(TestClients.OtherOfficer).PostAsync($"/v1/wissingen/{asked}/goedkeuring")).ExpectProblem(404, "BK1005");
        Assert.Empty((await all.As(TestClients.OtherOfficer).GetAsync("/v1/wissingen")).Expect(200)["wissingen"]!.AsArray());
        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Request_IsDropped_OrLapses()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var (officer, manager) = (await Erasing.OfficerAsync(all), await Erasing.ManagerAsync(all));
        var first = (string)(await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(202)["id"]!;
        (await manager.PostAsync($"/v1/wissingen/{first}/afwijzing", Erasing.Reason("Wettelijke taak."))).Expect(204);
        (await manager.PostAsync($"/v1/wissingen/{first}/goedkeuring")).ExpectProblem(404, "BK1005");
        var second = (string)(await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(202)["id"]!;
        all.Clock.Advance(TimeSpan.FromDays(30));

        (await all.As(TestClients.Manager).PostAsync($"/v1/wissingen/{second}/goedkeuring")).ExpectProblem(404, "BK1005");

        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Request_ThatIsOverWhenItIsGranted_ErasesNothing()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var asked = (Guid)(await (await Erasing.OfficerAsync(all)).PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(202)["id"]!;
        (await all.As(TestClients.Manager).PostAsync($"/v1/wissingen/{asked}/afwijzing", Erasing.Reason("Wettelijke taak."))).Expect(204);

        // As a gateway would go on that looked just before.
        var log = all.Gateway.Services.GetRequiredService<DisclosureLog>();
        foreach (var request in new[] { asked, Guid.CreateVersion7(all.Clock.GetUtcNow()) })
        {
            var record = ReadingRecords.New(new RecordFields().Add("handeling", "wissing"), all.Clock.GetUtcNow(), all.Clock.GetUtcNow().AddYears(6)) with
            {
                Type = EntryType.Redaction,
                Effect = new RecordEffect.EraseContent(id, request, all.Clock.GetUtcNow()),
            };
            Assert.Null(await log.AppendAsync(record, TestContext.Current.CancellationToken));
        }

        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Request_MadeInTheDatabase_OfARecordOfSomethingElse_IsNone()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var hold = (string)(await all.As(TestClients.Officer).PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: id))).Expect(201)["id"]!;
        (await all.As(TestClients.Officer).PostAsync($"/v1/bewaarplichten/{hold}/opheffing", Erasing.Reason())).Expect(204);
        all.Tamper(
            """
            INSERT INTO erasure_requests (id, covenant, disclosure, asked_at, ends_at)
            SELECT h.id, h.covenant, h.disclosure, h.placed_at, h.placed_at + 86400000 FROM holds h
            """);

        (await all.As(TestClients.Manager).PostAsync($"/v1/wissingen/{hold}/goedkeuring")).ExpectProblem(500, "GW2601");

        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Hold_StopsIt_AlsoOneThatCameBetween()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var (officer, manager) = (await Erasing.OfficerAsync(all), await Erasing.ManagerAsync(all));
        var asked = (string)(await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(202)["id"]!;
        var hold = (string)(await manager.PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: id))).Expect(201)["id"]!;

        (await manager.PostAsync($"/v1/wissingen/{asked}/goedkeuring")).ExpectProblem(409, "GW2920");
        (await manager.PostAsync($"/v1/bewaarplichten/{hold}/opheffing", Erasing.Reason())).Expect(204);
        (await manager.PostAsync("/v1/bewaarplichten", Erasing.Hold())).Expect(201);
        (await manager.PostAsync($"/v1/wissingen/{asked}/goedkeuring")).ExpectProblem(409, "GW2920");
        (await officer.PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).ExpectProblem(409, "GW2920");

        Assert.Contains(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Hold_IsForWhoAnswersForTheCovenant_OnRecord_WithAnEnd()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var officer = all.As(TestClients.Officer);
        (await all.As("corporatie-a").PostAsync("/v1/bewaarplichten", Erasing.Hold())).ExpectProblem(403, "BK1004");
        (await all.As(TestClients.OtherOfficer).PostAsync("/v1/bewaarplichten", Erasing.Hold())).ExpectProblem(404, "BK1005");
        (await officer.PostAsync("/v1/bewaarplichten", Erasing.Hold("adresfraude-voorbeeldstad", id))).ExpectProblem(404, "BK1005");
        (await officer.PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: Guid.NewGuid()))).ExpectProblem(404, "BK1005");
        foreach (var day in new[] { "2026-11-22", "2028-11-24", "altijd", "" })
        {
            (await officer.PostAsync("/v1/bewaarplichten", Erasing.Hold(until: day))).ExpectProblem(400, "BK1002");
        }

        var hold = (await officer.PostAsync("/v1/bewaarplichten", Erasing.Hold(disclosure: id))).Expect(201);

        var record = Assert.Single(Erasing.OpenAll(all), record => record.Content.Fields.GetValueOrDefault("handeling") == "bewaarplicht");
        Assert.Equal((Guid)hold["id"]!, record.Entry.Id);
        Assert.Equal(
            ("Klacht in behandeling.", TestClients.Officer, id.ToString()),
            (record.Content.Fields["reden"], record.Content.Fields["client"], record.Content.Fields["verstrekkingId"]));
        Assert.Empty((await all.As(TestClients.OtherOfficer).GetAsync("/v1/bewaarplichten")).Expect(200)["bewaarplichten"]!.AsArray());
        Assert.Equal("2026-12-31T23:00:00Z", (string?)hold["vervaltOp"]);
    }

    [Fact]
    public async Task Request_MovedToAnotherDisclosure_ErasesNothing()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var other = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var asked = (string)(await (await Erasing.OfficerAsync(all)).PostAsync($"/v1/verstrekkingen/{id}/wissing", Erasing.Reason())).Expect(202)["id"]!;
        all.Tamper("UPDATE erasure_requests SET disclosure = @id", other);

        (await all.As(TestClients.Manager).PostAsync($"/v1/wissingen/{asked}/goedkeuring")).ExpectProblem(500, "GW2601");

        Assert.Equal(2, Erasing.Count(all, "SELECT count(*) FROM disclosures"));
    }
}
