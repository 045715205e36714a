using System.Net;
using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Erasure;

/// <summary><c>/toezicht/wissingen</c> and <c>/toezicht/bewaarplichten</c> by forms alone.</summary>
public sealed partial class ErasurePagesTests(SharedInstallation shared)
{
    private const string Erasures = "/toezicht/wissingen";
    private const string Holds = "/toezicht/bewaarplichten";

    [Fact]
    public async Task Erases_WhatOneAsksAndAnotherApproves()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var (officer, manager) = (await OfficerAsync(all, Connector.Overlast), await TestSession.StartAsync(all, Oins.Municipality, "beheerder"));
        Assert.Contains($"href=\"{Erasures}?verstrekking={id}\"", (await officer.GetAsync($"/toezicht/{id}")).Expect(200).Text, StringComparison.Ordinal);
        Assert.Contains("Er wacht geen wissing.", await ShowAsync(manager, Erasures), StringComparison.Ordinal);

        Assert.Contains("Vul het nummer van een verstrekking in", (await SendAsync(officer, Erasures, "vragen", id, " ")).Expect(400).Text, StringComparison.Ordinal);
        Assert.Contains("Deze verstrekking is er niet", (await SendAsync(officer, Erasures, "vragen", Guid.NewGuid(), "x")).Expect(404).Text, StringComparison.Ordinal);
        (await SendAsync(officer, Erasures, "vragen", id, "<b>Verzoek</b> van iemand.")).Expect(302);

        var page = await ShowAsync(manager, Erasures);
        Assert.Contains("&lt;b&gt;Verzoek&lt;/b&gt; van iemand.", (await manager.GetAsync(Erasures)).Text, StringComparison.Ordinal);
        Assert.Contains(id.ToString(), page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Unsafe(), page);
        var request = Guid.Parse(Request().Match(page).Groups["id"].Value);
        Assert.Contains("kan haar niet zelf goedkeuren", (await SendAsync(officer, Erasures, "goedkeuren", request)).Expect(403).Text, StringComparison.Ordinal);
        Assert.Contains("Vul een reden in", (await SendAsync(manager, Erasures, "afwijzen", request)).Expect(400).Text, StringComparison.Ordinal);
        (await SendAsync(await OfficerAsync(all, Connector.Riec), Erasures, "goedkeuren", request)).Expect(404);
        var done = (await SendAsync(manager, Erasures, "goedkeuren", request)).Expect(302).Headers.Location!.ToString();

        Assert.Contains("De verstrekking is gewist.", await ShowAsync(manager, done), StringComparison.Ordinal);
        (await officer.GetAsync($"/toezicht/{id}")).Expect(404);
        Assert.DoesNotContain(Erasing.OpenAll(all), record => record.Entry.Id == id);
    }

    [Fact]
    public async Task Holds_UntilItIsLifted_AndRefusesTheErasure()
    {
        await using var all = await shared.StartOwnAsync();
        var id = await Asked.AnsweredAsync(all, "corporatie-a", Asks.Triage());
        var officer = await OfficerAsync(all, Connector.Overlast);
        Dictionary<string, string> hold = new()
        {
            ["wat"] = "plaatsen", ["convenant"] = Connector.Overlast, ["nummer"] = id.ToString(), ["totEnMet"] = "2026-12-31", ["reden"] = "Klacht.",
        };
        foreach (var (field, value) in new[] { ("convenant", ""), ("nummer", "x"), ("totEnMet", "2029-01-01"), ("reden", "") })
        {
            (await officer.FillAsync(Holds, new(hold) { [field] = value })).Expect(400);
        }

        (await officer.FillAsync(Holds, new(hold) { ["convenant"] = Connector.Riec })).Expect(404);
        (await officer.FillAsync(Holds, hold)).Expect(302);

        var page = await ShowAsync(officer, Holds);
        Assert.Contains("Klacht.", page, StringComparison.Ordinal);
        Assert.Contains("31 december 2026", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(Unsafe(), page);
        Assert.Contains("bewaarplicht op rust", (await SendAsync(officer, Erasures, "vragen", id, "x")).Expect(409).Text, StringComparison.Ordinal);
        (await SendAsync(officer, Holds, "opheffen", Guid.Parse(Hold().Match(page).Groups["id"].Value), "Klaar.")).Expect(302);
        Assert.Contains("Er is geen bewaarplicht van kracht.", await ShowAsync(officer, Holds), StringComparison.Ordinal);
        (await SendAsync(officer, Erasures, "vragen", id, "x")).Expect(302);
    }

    [Fact]
    public async Task IsFor_OfficersAndManagers()
    {
        await using var all = await shared.StartOwnAsync();
        var (asker, manager) = (await TestSession.StartAsync(all, Oins.CorporationA, "consulent"), await TestSession.StartAsync(all, Oins.Municipality, "beheerder"));

        (await asker.GetAsync(Erasures)).Expect(403);
        (await asker.GetAsync(Holds)).Expect(403);

        // A manager decides, and does not ask.
        Assert.DoesNotContain("value=\"vragen\"", await ShowAsync(manager, Erasures), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Erasures}\"", await ShowAsync(manager, "/convenanten"), StringComparison.Ordinal);
    }

    private static async Task<WebSession> OfficerAsync(Installation all, string covenant) =>
        await TestSession.SignInAsync(all, await TestAccount.AddAsync(all, Oins.Municipality, ["fg"], covenant));

    private static async Task<string> ShowAsync(WebSession session, string path) => WebUtility.HtmlDecode((await session.GetAsync(path)).Expect(200).Text);

    private static Task<Reply> SendAsync(WebSession session, string path, string what, Guid number, string reason = "") =>
        session.FillAsync(path, new() { ["wat"] = what, ["nummer"] = number.ToString(), ["reden"] = reason });

    [GeneratedRegex("id=\"wissing-(?<id>[0-9a-f-]{36})\"")]
    private static partial Regex Request();

    [GeneratedRegex("id=\"bewaarplicht-(?<id>[0-9a-f-]{36})\"")]
    private static partial Regex Hold();

    /// <summary>What the pages' CSP would stop.</summary>
    [GeneratedRegex("<script>|<style|\\sstyle=|\\son[a-z]+=")]
    private static partial Regex Unsafe();
}
