using System.Net;
using System.Text.RegularExpressions;
using Bekend.Gateway.Supervision;
using Bekend.Gateway.Tests.Support;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Supervision;

/// <summary><c>/toezicht</c> as it leaves the gateway.</summary>
public sealed class SupervisionPagesTests
{
    private readonly LogFailure _failure = new();

    [Fact]
    public async Task Lists_AndLinksToEach()
    {
        await using var all = await Installation.StartAsync();
        var answered = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var refused = await Asked.RefusedAsync(all, "corporatie-b", Asks.Triage());
        var (others, _, _) = await Asked.ApprovedAsync(all);

        var page = await OpenAsync(all, TestClients.Officer, "/toezicht", 200);

        Assert.Contains($"href=\"/toezicht/{answered}\"", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/toezicht/{refused}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(others.ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotContain("riec", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("23 nov 2026, 10:00", page, StringComparison.Ordinal);
        Assert.Contains("Vragen van 17 november 2026 tot en met 23 november 2026, nieuwste eerst", page, StringComparison.Ordinal);
        Assert.Contains("Ook kijken wordt vastgelegd", page, StringComparison.Ordinal);
        Assert.Single(await ReadingsAsync(all));
    }

    [Fact]
    public async Task Keeps_TheFilter_InTheFormAndInTheNextPage()
    {
        await using var all = await Installation.StartAsync();
        for (var i = 0; i <= DisclosurePage.Size; i++)
        {
            await Asked.RefusedAsync(all, "corporatie-a", Asks.Triage());
        }

        const string Filter = "vanaf=2026-11-01&tot=2026-11-30&convenant=overlast-voorbeeldstad&organisatie=00000099000000001000&doel=marketing&zaak=Z-2026-0012&uitkomst=geweigerd";
        var page = await OpenAsync(all, TestClients.Officer, "/toezicht?" + Filter, 200);

        Assert.Contains("value=\"2026-11-01\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-30\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"zaak\" value=\"Z-2026-0012\"", page, StringComparison.Ordinal);
        foreach (var chosen in new[] { "overlast-voorbeeldstad", Oins.CorporationA, "marketing", "geweigerd" })
        {
            Assert.Contains($"<option value=\"{chosen}\" selected=\"selected\"", page, StringComparison.Ordinal);
        }

        var next = WebUtility.HtmlDecode(page.Split("--next\" href=\"")[1].Split('"')[0]);
        Assert.StartsWith($"/toezicht?{Filter}&pagina=", next, StringComparison.Ordinal);
        var second = await OpenAsync(all, TestClients.Officer, next, 200);
        Assert.Single(Regex.Matches(second, "href=\"/toezicht/[0-9a-f-]{36}\""));
        Assert.Contains("--prev\" href=\"/toezicht?vanaf=2026-11-01&amp;", second, StringComparison.Ordinal);
        Assert.DoesNotContain("--next\"", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_ThatNothingWasAsked()
    {
        await using var all = await Installation.StartAsync();

        var page = await OpenAsync(all, TestClients.Officer, "/toezicht?vanaf=2026-01-01&tot=2026-01-31", 200);

        Assert.Contains("Van 1 januari 2026 tot en met 31 januari 2026 is er niets gevraagd dat bij deze keuzes past.", page, StringComparison.Ordinal);
        Assert.Single(await ReadingsAsync(all));
    }

    [Fact]
    public async Task Shows_EveryFault_AndNothingElse()
    {
        await using var all = await Installation.StartAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        var page = await OpenAsync(all, TestClients.Officer, "/toezicht?vanaf=%3Cscript%3E&organisatie=1&uitkomst=x&pagina=2", 200);

        Assert.Contains("Er is nog niets getoond.", page, StringComparison.Ordinal);
        foreach (var field in new[] { "vanaf", "organisatie", "uitkomst" })
        {
            Assert.Contains($"href=\"#{field}\"", page, StringComparison.Ordinal);
            Assert.Contains($"aria-describedby=\"{field}-fout\"", page, StringComparison.Ordinal);
        }

        Assert.Contains("Deze bladzijde van de lijst bestaat niet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), page, StringComparison.Ordinal);
        Assert.Empty(await ReadingsAsync(all));
    }

    [Fact]
    public async Task Says_WhoMayNot()
    {
        await using var all = await Installation.StartAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        Assert.Contains("U heeft geen toegang tot deze pagina", await OpenAsync(all, "corporatie-a", "/toezicht", 403), StringComparison.Ordinal);
        Assert.Contains("U heeft geen toegang tot deze pagina", await OpenAsync(all, "corporatie-a", $"/toezicht/{id}", 403), StringComparison.Ordinal);
        Assert.Contains("U houdt nog op geen convenant toezicht", await OpenAsync(all, TestClients.IdleOfficer, "/toezicht", 200), StringComparison.Ordinal);
        Assert.Contains("Deze pagina bestaat niet", await OpenAsync(all, TestClients.OtherOfficer, $"/toezicht/{id}", 404), StringComparison.Ordinal);
        Assert.Contains("Deze pagina bestaat niet", await OpenAsync(all, TestClients.Officer, $"/toezicht/{Guid.NewGuid()}", 404), StringComparison.Ordinal);
        Assert.Empty(await ReadingsAsync(all));
    }

    [Fact]
    public async Task Shows_OneInFull_WithWhatItsScriptNeeds()
    {
        await using var all = await Installation.StartAsync();
        var question = Asks.Triage();
        question["toelichting"] = "<b>Klachten</b> van \"buren\"";
        var id = await Asked.AnsweredAsync(all, "corporatie-a", question);

        var page = await OpenAsync(all, TestClients.Officer, $"/toezicht/{id}", 200);

        Assert.Contains("vroeg medewerker " + (string)question["medewerker"]!, page, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Klachten&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Klachten", page, StringComparison.Ordinal);
        Assert.Contains($"data-id=\"{id}\"", page, StringComparison.Ordinal);
        Assert.Contains($"data-tijd=\"{Installation.Start.ToUnixTimeMilliseconds()}\"", page, StringComparison.Ordinal);
        Assert.Contains("/js/toezicht.js?v=", page, StringComparison.Ordinal);
        Assert.Contains("Nog niet nagerekend", page, StringComparison.Ordinal);
        Assert.Equal(id.ToString(), Assert.Single(await ReadingsAsync(all)).Fields["verstrekkingId"]);
    }

    [Fact]
    public async Task Shows_DamageWithoutContent()
    {
        await using var all = await Installation.StartAsync();
        var question = Asks.Triage();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", question);
        using (var connection = all.OpenDatabase())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE log_payloads SET payload = randomblob(99)";
            command.ExecuteNonQuery();
        }

        var list = await OpenAsync(all, TestClients.Officer, "/toezicht", 200);
        var page = await OpenAsync(all, TestClients.Officer, $"/toezicht/{id}", 200);

        Assert.Contains("Niet alles in deze lijst klopt met het logboek", list, StringComparison.Ordinal);
        Assert.Contains("De inhoud ontbreekt of is een andere dan die is vastgelegd.", page, StringComparison.Ordinal);
        Assert.DoesNotContain((string)question["medewerker"]!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_Nothing_WhenTheReadingCannotBeRecorded()
    {
        await using var all = await Installation.StartAsync(_failure.Install);
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        await all.As(TestClients.Officer).TokenAsync();
        _failure.Begin();

        foreach (var path in new[] { "/toezicht", $"/toezicht/{id}" })
        {
            Assert.Contains("De gegevensbank is niet bereikbaar", await OpenAsync(all, TestClients.Officer, path, 503), StringComparison.Ordinal);
        }

        _failure.End();
    }

    [Fact]
    public async Task Speaks_English()
    {
        await using var all = await Installation.StartAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());

        var page = await OpenAsync(all, TestClients.Officer, $"/toezicht/{id}", 200, "bekend-taal=en");

        Assert.Contains("In plain language", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"nl\"", page, StringComparison.Ordinal);
    }

    private static async Task<string> OpenAsync(Installation all, string client, string path, int status, string? cookie = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        var reply = (await all.As(client).SendAsync(request)).Expect(status);
        Assert.Equal("text/html", reply.ContentType);
        return reply.Text;
    }

    private static async Task<List<OpenedRecord>> ReadingsAsync(Installation all) =>
        [.. (await LogView.ReadAsync(all)).Where(record => record.Entry.Type == EntryType.Reading)];
}
