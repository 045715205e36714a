using System.Text.Json.Nodes;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary><c>/mijn-vragen</c>: one's own, as long as the covenant lets an answer be kept, and nobody else's.</summary>
public sealed class OwnQuestionsTests
{
    private const string Path = "/mijn-vragen";

    [Fact]
    public async Task Shows_WhatWasAskedAndShown()
    {
        await using var all = await Installation.StartAsync();
        var person = TestPerson.New();
        await all.As("zorg-a").HoldSignalAsync(person.Keys());
        var me = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        var question = Asks.Triage();
        (question["zaak"], question["toelichting"]) = ("Z-2026-4711", "<i>Klachten</i> van buren");
        var id = await AnsweredAsync(me, question, person);

        var list = await OpenAsync(me, Path, 200);
        var page = await OpenAsync(me, $"{Path}/{id}", 200);

        Assert.Contains($"href=\"{Path}/{id}\"", list, StringComparison.Ordinal);
        Assert.Contains("Z-2026-4711", list, StringComparison.Ordinal);
        Assert.Contains("Uw vraag: bekend", page, StringComparison.Ordinal);
        Assert.Contains("Z-2026-4711", page, StringComparison.Ordinal);
        Assert.Contains("&lt;i&gt;Klachten&lt;/i&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Hier te zien tot 24 nov 2026, 10:00.", page, StringComparison.Ordinal);
        Assert.Contains("Leg de zaak voor aan de casusregisseur van de gemeente.", page, StringComparison.Ordinal);
        Assert.Contains("R1 (artikel 5.1)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_ARefusalToo()
    {
        await using var all = await Installation.StartAsync();
        var me = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        var id = await RefusedAsync(me, Connector.Overlast);

        Assert.Contains("geweigerd", await OpenAsync(me, Path, 200), StringComparison.Ordinal);
        var page = await OpenAsync(me, $"{Path}/{id}", 200);
        Assert.Contains("Uw vraag is geweigerd", page, StringComparison.Ordinal);
        Assert.Contains("Het convenant stond deze vraag niet toe.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_AReceiptThatHolds()
    {
        await using var all = await Installation.StartAsync();
        var me = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        var id = await AnsweredAsync(me, Asks.Triage());
        Assert.True(NoteVerifier.TryParse((await all.SendAsync(new(HttpMethod.Get, "/log/vkey"))).Text.TrimEnd('\n'), out var vkey));

        var receipt = (await me.GetAsync($"{Path}/{id}/ontvangstbewijs")).Expect(200);

        Assert.Equal("text/plain", receipt.ContentType);
        Assert.Equal(id, Assert.IsType<ReceiptResult.Valid>(ReceiptVerifier.Verify(receipt.Text, vkey)).Entry.Id);
        await OpenAsync(me, $"{Path}/{id}/iets-anders", 404);
    }

    [Fact]
    public async Task Shows_NobodyElses()
    {
        await using var all = await Installation.StartAsync();
        var (me, colleague, other) = (
            await TestSession.StartAsync(all, Oins.CorporationA, "consulent"),
            await TestSession.StartAsync(all, Oins.CorporationA, "consulent"),
            await TestSession.StartAsync(all, Oins.CorporationB, "consulent"));
        var id = await AnsweredAsync(me, Asks.Triage());

        foreach (var somebody in new[] { colleague, other })
        {
            Assert.DoesNotContain(id.ToString(), await OpenAsync(somebody, Path, 200), StringComparison.Ordinal);
            await OpenAsync(somebody, $"{Path}/{id}", 404);
            await OpenAsync(somebody, $"{Path}/{id}/ontvangstbewijs", 404);
        }

        Assert.Contains(id.ToString(), await OpenAsync(me, Path, 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_NotWhatAConnectorAskedInSomebodysName()
    {
        await using var all = await Installation.StartAsync();
        var me = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        var question = Asks.Triage();
        question["medewerker"] = (string)(await me.GetAsync("/v1/sessie")).Expect(200)["medewerker"]!;
        var id = await Asked.AnsweredAsync(all, "corporatie-a", question);

        Assert.DoesNotContain(id.ToString(), await OpenAsync(me, Path, 200), StringComparison.Ordinal);
        await OpenAsync(me, $"{Path}/{id}", 404);
    }

    [Fact]
    public async Task Opens_ToPersonsOnly()
    {
        await using var all = await Installation.StartAsync();
        var connector = all.As("corporatie-a");
        var question = Asks.Triage();
        question["medewerker"] = "corporatie-a";
        var id = await Asked.AnsweredAsync(all, "corporatie-a", question);

        (await connector.GetAsync(Path)).Expect(403);
        (await connector.GetAsync($"{Path}/{id}")).Expect(404);
        (await connector.GetAsync($"{Path}/{id}/ontvangstbewijs")).Expect(404);
    }

    [Fact]
    public async Task Ends_WithTheCovenantsRetentionOfAnswers()
    {
        await using var all = await Installation.StartAsync();
        var account = await TestAccount.AddAsync(all, Oins.CorporationA, ["consulent"]);
        var id = await AnsweredAsync(await TestSession.SignInAsync(all, account), Asks.Triage());

        all.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        var me = await TestSession.SignInAsync(all, account);
        Assert.Contains(id.ToString(), await OpenAsync(me, Path, 200), StringComparison.Ordinal);
        await OpenAsync(me, $"{Path}/{id}", 200);

        all.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Contains("Hier staan nu geen vragen", await OpenAsync(me, Path, 200), StringComparison.Ordinal);
        await OpenAsync(me, $"{Path}/{id}", 404);
        await OpenAsync(me, $"{Path}/{id}/ontvangstbewijs", 404);

        // The log keeps it for whoever guards the covenant.
        (await all.As(TestClients.Officer).GetAsync($"/v1/verstrekkingen/{id}")).Expect(200);
    }

    [Fact]
    public async Task Keeps_EachAsLongAsItsOwnCovenantSays()
    {
        await using var all = await Installation.StartAsync();
        var account = await TestAccount.AddAsync(all, Oins.CorporationA, ["consulent"]);
        var me = await TestSession.SignInAsync(all, account);
        var day = await RefusedAsync(me, Connector.Overlast);
        var week = await RefusedAsync(me, "adresfraude-voorbeeldstad");

        all.Clock.Advance(TimeSpan.FromDays(6));
        var list = await OpenAsync(await TestSession.SignInAsync(all, account), Path, 200);
        Assert.DoesNotContain(day.ToString(), list, StringComparison.Ordinal);
        Assert.Contains(week.ToString(), list, StringComparison.Ordinal);

        all.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Hier staan nu geen vragen", await OpenAsync(await TestSession.SignInAsync(all, account), Path, 200), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_NoReadingInTheLog()
    {
        await using var all = await Installation.StartAsync();
        var me = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        var id = await AnsweredAsync(me, Asks.Triage());

        await OpenAsync(me, Path, 200);
        await OpenAsync(me, $"{Path}/{id}", 200);

        Assert.DoesNotContain(await LogView.ReadAsync(all), record => record.Entry.Type == EntryType.Reading);
    }

    [Fact]
    public async Task Shows_DamageWithoutContent()
    {
        await using var all = await Installation.StartAsync();
        var me = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        var question = Asks.Triage();
        question["zaak"] = "Z-2026-4711";
        var id = await AnsweredAsync(me, question);
        using (var connection = all.OpenDatabase())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE log_payloads SET payload = randomblob(99)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("beschadigd", await OpenAsync(me, Path, 200), StringComparison.Ordinal);
        var page = await OpenAsync(me, $"{Path}/{id}", 200);
        Assert.Contains("klopt niet met het logboek", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Z-2026-4711", page, StringComparison.Ordinal);
        await OpenAsync(me, $"{Path}/{id}/ontvangstbewijs", 404);
    }

    [Fact]
    public async Task Pages_ThroughAll()
    {
        await using var all = await Installation.StartAsync();
        var me = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        for (var i = 0; i <= DisclosurePage.Size; i++)
        {
            await RefusedAsync(me, Connector.Overlast);
        }

        var first = await OpenAsync(me, Path, 200);
        var next = first.Split("--next\" href=\"")[1].Split('"')[0];
        var second = await OpenAsync(me, next, 200);

        Assert.Equal(DisclosurePage.Size, Count(first));
        Assert.Equal(1, Count(second));
        Assert.DoesNotContain("--next\"", second, StringComparison.Ordinal);
        Assert.Equal(DisclosurePage.Size, Count(await OpenAsync(me, Path + "?pagina=onzin", 200)));
    }

    private static int Count(string page) => page.Split($"href=\"{Path}/").Length - 1;

    private static async Task<Guid> AnsweredAsync(WebSession session, JsonObject question, TestPerson? person = null)
    {
        using var batch = session.Blind((person ?? TestPerson.New()).Keys());
        var opened = (await session.AskAsync(question, batch)).Expect(201);
        return (Guid)(await session.AnswerAsync(opened, batch)).Expect(200)["verstrekking"]!["id"]!;
    }

    private static async Task<Guid> RefusedAsync(WebSession session, string covenant)
    {
        var question = Asks.Triage();
        (question["convenant"], question["doel"]) = (covenant, "marketing");
        using var batch = session.Blind(TestPerson.New().Keys());
        return (Guid)(await session.AskAsync(question, batch)).Expect(403)["beslissingId"]!;
    }

    private static async Task<string> OpenAsync(WebSession session, string path, int status)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return (await session.SendAsync(request)).Expect(status).Text;
    }
}
