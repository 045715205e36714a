using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages;

public sealed class CovenantPageTests(SharedInstallation shared)
{
    private const string CorporatieA = "00000099000000001000";
    private const string Overlast = "/convenanten/overlast-voorbeeldstad";

    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Lists_EveryCovenant_OwnFirst()
    {
        var page = await GetAsync("/convenanten");

        var places = new[] { "adresfraude-voorbeeldstad", "overlast-voorbeeldstad", "riec-voorbeeld" }
            .Select(id => page.IndexOf($"href=\"/convenanten/{id}\"", StringComparison.Ordinal))
            .ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("uw organisatie doet mee als corporatie", page, StringComparison.Ordinal);
        Assert.Contains("uw organisatie doet niet mee", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("overlast-voorbeeldstad")]
    [InlineData("adresfraude-voorbeeldstad")]
    [InlineData("riec-voorbeeld")]
    public async Task Shows_EveryRuleForbidAndKind(string id)
    {
        var json = (await _all.As("corporatie-a").GetAsync($"/v1/convenanten/{id}")).Expect(200);

        var page = await GetAsync($"/convenanten/{id}");

        foreach (var part in new[] { "regels", "verboden" })
        {
            Assert.All(json[part]!.AsArray(), clause =>
            {
                Assert.Contains($"id=\"{(part == "regels" ? "regel" : "verbod")}-{(string)clause!["id"]!}\"", page, StringComparison.Ordinal);
                Assert.Contains((string)clause["tekst"]!, page, StringComparison.Ordinal);
            });
        }

        Assert.All(json["signaalsoorten"]!.AsArray(), kind => Assert.Contains((string)kind!["tekst"]!, page, StringComparison.Ordinal));
        Assert.All(json["partijen"]!.AsArray(), party => Assert.Contains($">{(string)party!["naam"]!}</h3>", page, StringComparison.Ordinal));
        Assert.Contains((string)json["sha256"]!, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_WhoSignedEachVersion()
    {
        var page = await GetAsync(Overlast);

        Assert.Contains(">fg.voorbeeldstad.example, beheer.voorbeeldstad.example</td>", page, StringComparison.Ordinal);
        Assert.Contains(">23 november 2026 10:00</td>", page, StringComparison.Ordinal);
        Assert.Contains("scope=\"row\">1.0.0 <span class=\"app-note\">deze pagina</span></th>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_WhatIsKeptHowLong()
    {
        var page = await GetAsync(Overlast);

        Assert.Contains("<dt>De vraag zelf</dt><dd>wordt niet bewaard</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Het logboek</dt><dd>5 jaar</dd>", page, StringComparison.Ordinal);
        Assert.Contains("van 1 januari 2026 tot en met 31 december 2032", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_TheCovenantsWords_InEnglish()
    {
        var page = await GetAsync(Overlast, "bekend-taal=en");

        Assert.Contains("Who sees what", page, StringComparison.Ordinal);
        Assert.Contains("<h1 class=\"utrecht-heading-1\" lang=\"nl\">Aanpak woonoverlast", page, StringComparison.Ordinal);
        Assert.Contains("from 1 January 2026 through 31 December 2032", page, StringComparison.Ordinal);
        Assert.Contains("Een consulent van corporatie mag bij zorg vragen", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_NoCovenant_ThatIsNotThere()
    {
        var reply = await (await SessionAsync()).SendAsync(Request("/convenanten/bestaat-niet"));

        Assert.Equal((404, "text/html"), (reply.Status, reply.ContentType));
        Assert.Contains("Deze pagina bestaat niet", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/convenanten")]
    [InlineData(Overlast)]
    public async Task Sends_AStranger_ToSignIn(string path)
    {
        var reply = (await _all.SendAsync(Request(path))).Expect(302);

        Assert.Equal("/aanmelden?terug=" + Uri.EscapeDataString(path), reply.Headers.Location!.OriginalString);
    }

    private static HttpRequestMessage Request(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        return request;
    }

    private Task<WebSession> SessionAsync() => TestSession.StartAsync(_all, CorporatieA, "consulent");

    private async Task<string> GetAsync(string path, string? language = null)
    {
        var session = await SessionAsync();
        if (language is not null)
        {
            session.Cookies["bekend-taal"] = language.Split('=')[1];
        }

        var reply = (await session.SendAsync(Request(path))).Expect(200);
        Assert.Equal("text/html", reply.ContentType);
        return System.Net.WebUtility.HtmlDecode(reply.Text);
    }
}
