using System.Net;
using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Sampling;

/// <summary><c>/toezicht/steekproeven</c> by forms alone.</summary>
public sealed partial class SamplePagesTests(SharedInstallation shared)
{
    private const string Page = "/toezicht/steekproeven";

    [Fact]
    public async Task Draws_ShowsEach_AndRecordsFindings()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var officer = await OfficerAsync(all, Connector.Overlast);
        Dictionary<string, string> order = new() { ["convenant"] = Connector.Overlast, ["vanaf"] = "2026-11-20", ["tot"] = "2026-11-23", ["aantal"] = "4" };

        var refused = (await officer.FillAsync(Page, new(order) { ["convenant"] = "", ["aantal"] = "101" })).Expect(400).Text;
        Assert.Contains("Er is niets getrokken", refused, StringComparison.Ordinal);
        Assert.Contains("href=\"#aantal\"", refused, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"convenant-fout\"", refused, StringComparison.Ordinal);
        (await officer.PostFormAsync(Page, order)).Expect(400);

        var path = (await officer.FillAsync(Page, order)).Expect(302).Headers.Location!.ToString();
        var page = (await officer.GetAsync(path)).Expect(200).Text;
        Assert.Contains($"href=\"/toezicht/{id}\"", page, StringComparison.Ordinal);
        Assert.Contains("1 uit 1", page, StringComparison.Ordinal);
        Assert.Contains("Hoe het lot is bepaald", page, StringComparison.Ordinal);

        Dictionary<string, string> finding = new() { ["verstrekking"] = id.ToString(), ["oordeel"] = "onregelmatig", ["toelichting"] = " " };
        Assert.Contains("bij onregelmatig hoort een toelichting", (await officer.FillAsync(path, finding)).Expect(400).Text, StringComparison.Ordinal);
        (await officer.FillAsync(path, new(finding) { ["toelichting"] = "<b>Zaak</b> bestaat niet." })).Expect(302);
        page = (await officer.GetAsync(path)).Expect(200).Text;
        Assert.Contains("&lt;b&gt;Zaak&lt;/b&gt; bestaat niet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"oordeel\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Unsafe(), page);

        // In the list, and in English.
        var list = WebUtility.HtmlDecode((await officer.GetAsync(Page)).Expect(200).Text);
        Assert.Contains("20 november 2026 – 23 november 2026", list, StringComparison.Ordinal);
        Assert.DoesNotMatch(Unsafe(), list);
        Assert.Contains("href=\"/toezicht/steekproeven\"", (await officer.GetAsync("/toezicht")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsFor_WhoGuardsTheCovenant()
    {
        await using var all = await shared.StartOwnAsync();
        await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var officer = await OfficerAsync(all, Connector.Overlast);
        var path = (await officer.FillAsync(
            Page, new() { ["convenant"] = Connector.Overlast, ["vanaf"] = "2026-11-20", ["tot"] = "2026-11-23", ["aantal"] = "4" })).Expect(302).Headers.Location!.ToString();
        var other = await OfficerAsync(all, Connector.Riec);

        (await other.GetAsync(path)).Expect(404);
        Assert.Contains("Er zijn nog geen steekproeven.", (await other.GetAsync(Page)).Expect(200).Text, StringComparison.Ordinal);
        (await other.FillAsync(Page, new() { ["convenant"] = Connector.Overlast, ["aantal"] = "4" })).Expect(400);
        var asker = await TestSession.StartAsync(all, Oins.CorporationA, "consulent");
        (await asker.GetAsync(Page)).Expect(403);
        var idle = await TestSession.StartAsync(all, Oins.Municipality, "fg");
        Assert.Contains("U houdt nog op geen convenant toezicht", (await idle.GetAsync(Page)).Expect(200).Text, StringComparison.Ordinal);
    }

    private static async Task<WebSession> OfficerAsync(Installation all, string covenant) =>
        await TestSession.SignInAsync(all, await TestAccount.AddAsync(all, Oins.Municipality, ["fg"], covenant));

    /// <summary>What the pages' CSP would stop.</summary>
    [GeneratedRegex("<script>|<style|\\sstyle=|\\son[a-z]+=")]
    private static partial Regex Unsafe();
}
