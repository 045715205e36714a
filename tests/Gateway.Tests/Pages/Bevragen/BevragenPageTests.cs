using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Pages.Bevragen;

public sealed partial class BevragenPageTests(SharedInstallation shared)
{
    private readonly Installation _all = shared.Running;

    [Fact]
    public async Task Offers_TheScript_WhatThisPersonMayAsk()
    {
        var session = await TestSession.StartAsync(_all, Oins.CorporationA, "consulent");
        var me = (await session.GetAsync("/v1/sessie")).Expect(200);
        var page = await OpenAsync(session);
        var data = JsonNode.Parse(Data().Match(page).Groups[1].Value)!;

        Assert.Equal((string?)me["medewerker"], (string?)data["medewerker"]);
        var covenants = data["convenanten"]!.AsArray();
        Assert.Equal(["adresfraude-voorbeeldstad", "overlast-voorbeeldstad"], covenants.Select(covenant => (string?)covenant!["id"]));
        var published = (await session.GetAsync("/v1/convenanten/overlast-voorbeeldstad")).Expect(200);
        Assert.Equal((string?)published["sha256"], (string?)covenants[1]!["sha256"]);
        var rule = Assert.Single(covenants[1]!["regels"]!.AsArray(), rule => (string?)rule!["id"] == "R4")!;
        Assert.Equal("maandag t/m vrijdag 08:00–18:00 (niet op feestdagen)", (string?)rule["uren"]);
        Assert.Equal("Z-1234-1234", (string?)rule["zaakvoorbeeld"]);
        Assert.DoesNotContain(covenants[1]!["wegen"]!.AsArray(), way => (string?)way!["doel"] == "casus");
    }

    [Fact]
    public async Task Has_NoForm_AndNoNameOnAnythingThatIdentifies()
    {
        var page = await OpenAsync(await TestSession.StartAsync(_all, Oins.CorporationA, "consulent"));
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

        Assert.DoesNotContain("<form", main, StringComparison.OrdinalIgnoreCase);
        Assert.All(Input().Matches(main), input =>
        {
            Assert.Contains("autocomplete=\"off\"", input.Value, StringComparison.Ordinal);
            Assert.True(
                input.Value.Contains("type=\"radio\"", StringComparison.Ordinal) || input.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal)
                || !input.Value.Contains(" name=", StringComparison.Ordinal),
                input.Value);
        });

        // Where a person or address is typed exists in templates only: without the script there is nothing to type into.
        var shown = Template().Replace(main, string.Empty);
        Assert.All((string[])["bsn", "geslachtsnaam", "geboortedatum", "postcode", "huisnummer"], field =>
        {
            Assert.Contains($"id=\"veld-{field}\"", main, StringComparison.Ordinal);
            Assert.DoesNotContain($"id=\"veld-{field}\"", shown, StringComparison.Ordinal);
        });
        Assert.Contains("Zet JavaScript aan om een vraag te stellen", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_NoFormToWhoMayAskNothing()
    {
        var page = await OpenAsync(await TestSession.StartAsync(_all, Oins.CorporationA, "fg"));

        Assert.Contains("U kunt hier nu niets vragen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("bevragen-gegevens", page, StringComparison.Ordinal);
        Assert.DoesNotContain("veld-", page, StringComparison.Ordinal);
    }

    /// <summary>A connector asks by itself: a page filled in for it would be of nobody.</summary>
    [Fact]
    public async Task Shows_NoFormToAConnector()
    {
        var reply = await _all.As("corporatie-a").GetAsync("/bevragen");

        Assert.DoesNotContain("bevragen-gegevens", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speaks_English()
    {
        var session = await TestSession.StartAsync(_all, Oins.CorporationA, "consulent");
        session.Cookies["bekend-taal"] = "en";
        var page = await OpenAsync(session);
        var texts = JsonNode.Parse(Data().Match(page).Groups[1].Value)!["teksten"]!;

        Assert.Contains("Ask the question", page, StringComparison.Ordinal);
        Assert.Equal("Choose whom you ask.", (string?)texts["Kies aan wie u het vraagt."]);
    }

    private static async Task<string> OpenAsync(WebSession session) => (await session.GetAsync("/bevragen")).Expect(200).Text;

    [GeneratedRegex("<script type=\"application/json\" id=\"bevragen-gegevens\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();

    [GeneratedRegex("<(?:input|textarea|select)[^>]*>")]
    private static partial Regex Input();

    [GeneratedRegex("<template.*?</template>", RegexOptions.Singleline)]
    private static partial Regex Template();
}
