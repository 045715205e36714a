using System.Text.Json.Nodes;
using Bekend.Gateway.AccessRequests;
using Bekend.Gateway.Tests.Erasure;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;
using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Gateway.Tests.AccessRequests;

/// <summary>A citizen asks who asked about him or her; the gateway never learns whom the account is about.</summary>
public abstract class AccessContract(InstallationFixture shared)
{
    private const string Path = "/v1/inzageverzoeken";

    [Fact]
    public async Task Gives_WhatWasAskedAboutTheCitizen_AndOfNobodyElse()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        person.AddTo(all.Secrets);
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var question = Asks.Triage();
        var first = await Asked.AnsweredAsync(all, "corporatie-a", question, person);
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        all.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Asked.AnsweredAsync(all, "gemeente", Asks.Case("zorg", "hit"), person);

        var account = (await AskAsync(all, TestClients.Officer, person.Keys())).Expect(200);

        var told = account["verstrekkingen"]!.AsArray();
        Assert.Equal([first, second], told.Select(item => (Guid)item!["id"]!));
        Assert.All(told, item => Assert.Equal("sterk", (string?)item!["overeenkomst"]));
        var text = string.Join(' ', told[0]!["uitleg"]!.AsArray().Select(sentence => (string)sentence!));
        foreach (var said in new[] { "Op maandag 23 november 2026", "corporatie-a (corporatie)", "zorg", "of u bekend bent", "triage", "huurrecht", "bekend (sterk)" })
        {
            Assert.Contains(said, text, StringComparison.Ordinal);
        }

        // Not which employee, and not in which case.
        Assert.DoesNotContain((string)question["medewerker"]!, account.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((string)question["zaak"]!, account.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), (account["uitgesteld"]!.AsArray().Count, (int)account["beschadigd"]!, (int)account["nietDoorzoekbaar"]!));
    }

    [Fact]
    public async Task Names_NoEmployeeOfAPartner()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        await all.As("corporatie-a").HoldSignalAsync(person.Keys());
        await Asked.AnsweredAsync(all, "gemeente", Asks.Case("corporatie", "contactpersoon"), person);

        var account = (await AskAsync(all, TestClients.Officer, person.Keys())).Expect(200);

        var text = string.Join(' ', Assert.Single(account["verstrekkingen"]!.AsArray())!["uitleg"]!.AsArray().Select(sentence => (string)sentence!));
        Assert.Contains("Getoond is ook wie daar te bellen is.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Team A", account.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Balie", account.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Finds_ByNumberOrByName(bool withBsn, bool withName)
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), person);

        var account = (await AskAsync(all, TestClients.Officer, person.Keys(withBsn, withName))).Expect(200);

        Assert.Equal(id, (Guid)Assert.Single(account["verstrekkingen"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task IsOnRecord_WithoutWhom()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), person);

        (await AskAsync(all, TestClients.Officer, person.Keys())).Expect(200);

        var records = Erasing.OpenAll(all).Where(record => record.Content.Fields.GetValueOrDefault("handeling")?.StartsWith("inzageverzoek", StringComparison.Ordinal) == true).ToList();
        Assert.Equal(["inzageverzoek-evaluatie", "inzageverzoek", "inzageverzoek-gegeven"], records.Select(record => record.Content.Fields["handeling"]));
        Assert.All(records, record => Assert.Equal((EntryType.Reading, 0), (record.Entry.Type, record.Content.Subject.Count)));
        Assert.Equal(("1", "0", TestClients.Officer), (records[2].Content.Fields["aantal"], records[2].Content.Fields["uitgesteld"], records[1].Content.Fields["client"]));
    }

    [Fact]
    public async Task Search_IsOnRecord_BeforeItIsDone()
    {
        await using var all = await shared.StartOwnAsync();
        await using (var connection = all.OpenDatabase())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE disclosures RENAME TO gone";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        (await AskAsync(all, TestClients.Officer, TestPerson.New().Keys())).ExpectProblem(503, "BK1011");

        Assert.Equal(
            ["inzageverzoek-evaluatie", "inzageverzoek"],
            Erasing.OpenAll(all).Select(record => record.Content.Fields.GetValueOrDefault("handeling")).Where(action => action?.StartsWith("inzage", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task Search_IsOneAtATime()
    {
        await using var all = await shared.StartOwnAsync();
        var (keys, turns) = (TestPerson.New().Keys(), all.Gateway.Services.GetRequiredService<SearchTurn>());
        var first = turns.TryTake()!;

        var refused = await AskAsync(all, TestClients.Officer, keys);
        refused.ExpectProblem(429, "GW2927");
        Assert.Equal(TimeSpan.FromSeconds(10), refused.Headers.RetryAfter!.Delta);
        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Content.Fields.GetValueOrDefault("handeling") == "inzageverzoek");

        // Given back once, and by each search itself.
        first.Dispose();
        using (turns.TryTake())
        {
            first.Dispose();
            Assert.Null(turns.TryTake());
        }

        (await AskAsync(all, TestClients.Officer, keys)).Expect(200);
        (await AskAsync(all, TestClients.Officer, keys)).Expect(200);
    }

    [Fact]
    public async Task Postponed_IsLeftOut_UntilItsDay_AndThenThereByItself()
    {
        await using var all = await shared.StartOwnAsync();
        var person = TestPerson.New();
        var id = await AskedUnderRiecAsync(all, person);

        var now = (await AskAsync(all, TestClients.OtherOfficer, person.Keys(), Connector.Riec)).Expect(200);
        Assert.Empty(now["verstrekkingen"]!.AsArray());
        Assert.Equal("2028-11-23T09:00:00Z", (string?)Assert.Single(now["uitgesteld"]!.AsArray()));
        Assert.DoesNotContain(id.ToString(), now.Text, StringComparison.Ordinal);

        all.Clock.Advance(Installation.Start.AddYears(2) - Installation.Start - TimeSpan.FromMilliseconds(1));
        Assert.Empty((await AskAsync(all, TestClients.OtherOfficer, person.Keys(), Connector.Riec)).Expect(200)["verstrekkingen"]!.AsArray());
        all.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var then = (await AskAsync(all, TestClients.OtherOfficer, person.Keys(), Connector.Riec)).Expect(200);
        Assert.Equal(id, (Guid)Assert.Single(then["verstrekkingen"]!.AsArray())!["id"]!);
        Assert.Empty(then["uitgesteld"]!.AsArray());
    }

    [Fact]
    public async Task Erased_IsNotFound_AndDamageIsSaid()
    {
        await using var all = await shared.StartOwnAsync(replace: Erasing.AllowOne);
        var person = TestPerson.New();
        var (erased, damaged) = (await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), person), await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage(), person));
        (await all.As(TestClients.Officer).PostAsync($"/v1/verstrekkingen/{erased}/wissing", Erasing.Reason())).Expect(200);
        all.Tamper("UPDATE log_payloads SET payload = @hash WHERE id = @id", damaged);

        var account = (await AskAsync(all, TestClients.Officer, person.Keys())).Expect(200);

        Assert.Empty(account["verstrekkingen"]!.AsArray());
        Assert.Equal(1, (int)account["beschadigd"]!);
    }

    [Fact]
    public async Task Note_StandsAtTheDisclosure_OnRecord_AndGoesWithIt()
    {
        await using var all = await shared.StartOwnAsync(replace: Erasing.AllowOne);
        var (officer, id) = (all.As(TestClients.Officer), await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage()));
        var path = $"/v1/verstrekkingen/{id}";
        static JsonObject Note(string kind, string text) => new() { ["soort"] = kind, ["tekst"] = text };
        (await all.As("corporatie-a").PostAsync(path + "/aantekeningen", Note("bezwaar", "x"))).ExpectProblem(403, "BK1004");
        (await all.As(TestClients.OtherOfficer).PostAsync(path + "/aantekeningen", Note("bezwaar", "x"))).ExpectProblem(404, "BK1005");
        (await officer.PostAsync(path + "/aantekeningen", Note("klacht", "x"))).ExpectProblem(400, "BK1002");
        (await officer.PostAsync(path + "/aantekeningen", Note("bezwaar", string.Empty))).ExpectProblem(400, "BK1002");
        Assert.Empty((await officer.GetAsync(path)).Expect(200)["aantekeningen"]!.AsArray());

        (await officer.PostAsync(path + "/aantekeningen", Note("bezwaar", "Woont er niet meer."))).Expect(204);
        all.Clock.Advance(TimeSpan.FromSeconds(1));
        (await officer.PostAsync(path + "/aantekeningen", Note("rectificatie", "Ander huisnummer."))).Expect(204);

        Assert.Equal(
            [("bezwaar", "Woont er niet meer.", "fg"), ("rectificatie", "Ander huisnummer.", "fg")],
            (await officer.GetAsync(path)).Expect(200)["aantekeningen"]!.AsArray().Select(note => ((string)note!["soort"]!, (string)note["tekst"]!, (string)note["door"]!)));
        Assert.Equal(2, Erasing.OpenAll(all).Count(record => record.Content.Fields.GetValueOrDefault("handeling") == "aantekening"));

        (await officer.PostAsync(path + "/wissing", Erasing.Reason())).Expect(200);
        Assert.Equal(0, Erasing.Count(all, "SELECT count(*) FROM subject_notes"));
        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Content.Fields.GetValueOrDefault("handeling") == "aantekening");
    }

    [Fact]
    public async Task IsFor_WhoGuardsTheCovenant_InTheSizeOfAQuestion()
    {
        await using var all = await shared.StartOwnAsync();
        var keys = TestPerson.New().Keys();
        (await AskAsync(all, "corporatie-a", keys)).ExpectProblem(403, "BK1004");
        (await AskAsync(all, TestClients.Manager, keys)).ExpectProblem(403, "BK1004");
        (await AskAsync(all, TestClients.OtherOfficer, keys)).ExpectProblem(400, "BK1002");
        (await AskAsync(all, TestClients.IdleOfficer, keys)).ExpectProblem(400, "BK1002");
        using var batch = Batch.Create(keys, 15, all.Secrets);
        (await all.As(TestClients.Officer).PostAsync(Path + "/evaluaties", Body(Connector.Overlast, "elementen", batch.Elements()))).ExpectProblem(400, "BK1002");
        using var right = Batch.Create(keys, 16, all.Secrets);
        var other = Body(Connector.Overlast, "elementen", right.Elements());
        other["sleutelversie"] = 2;
        (await all.As(TestClients.Officer).PostAsync(Path + "/evaluaties", other)).ExpectProblem(400, "BK1002");

        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Content.Fields.GetValueOrDefault("handeling") == "inzageverzoek");
    }

    private static async Task<Guid> AskedUnderRiecAsync(Installation all, TestPerson person)
    {
        var (asker, colleague, question) = (all.As("politie"), all.As(TestClients.PoliceColleague), Asks.Signal("gemeente"));
        using var batch = asker.Blind(person.Keys());
        var path = $"/v1/vragen/{(string)(await asker.AskAsync(question, batch)).Expect(202)["vraagId"]!}";
        (await colleague.PostAsync(path + "/goedkeuring", new JsonObject { ["medewerker"] = Asks.Employee(), ["rol"] = "analist" })).Expect(200);
        var answer = (await asker.AnswerAsync((await asker.GetAsync(path)).Expect(200), batch, Connector.Riec)).Expect(200);
        return (Guid)answer["verstrekking"]!["id"]!;
    }

    /// <summary>As the officer's own software does: blind, have evaluated, unblind, ask.</summary>
    private static async Task<Reply> AskAsync(Installation all, string client, IReadOnlyList<MatchKey> keys, string covenant = Connector.Overlast)
    {
        var officer = all.As(client);
        using var batch = officer.Blind(keys);
        var evaluated = await officer.PostAsync(Path + "/evaluaties", Body(covenant, "elementen", batch.Elements()));
        if (evaluated.Status != 200)
        {
            return evaluated;
        }

        var pseudonyms = batch.Unblind(evaluated.Json, await officer.KeyAsync(covenant, (int)evaluated["sleutelversie"]!));
        return await officer.PostAsync(Path, Body(covenant, "pseudoniemen", pseudonyms));
    }

    private static JsonObject Body(string covenant, string name, JsonNode value) => new() { ["convenant"] = covenant, ["soort"] = "persoon", [name] = value };
}
