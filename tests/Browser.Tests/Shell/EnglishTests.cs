using System.Text.RegularExpressions;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Shell;

/// <summary>English on every page: what is not marked as Dutch has no Dutch word in it.</summary>
public sealed partial class EnglishTests(BrowserFixture fixture)
{
    private const string OwnText =
        """
        () => {
          const copy = document.body.cloneNode(true);
          copy.querySelectorAll('[lang=nl], template, script').forEach(part => part.remove());
          return copy.textContent.replace(/\s+/g, ' ');
        }
        """;

    [Fact]
    public async Task WhoeverAsks_ReadsEnglish()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, new(Language: "en"), fixture.Account("consulent"));

        await ReadAsync(visitor, "/convenanten");
        await ReadAsync(visitor, "/convenanten/overlast-voorbeeldstad", "convenant-engels");
        await ReadAsync(visitor, "/mijn-vragen", "mijn-vragen-engels");
        await ReadAsync(visitor, $"/mijn-vragen/{id}", "mijn-vraag-engels");
        visitor.Complaints.Expect(403);
        await ReadAsync(visitor, "/toezicht");
    }

    [Fact]
    public async Task PrivacyOfficer_ReadsEnglish()
    {
        var id = await RefusedQuestion.AskAsync(fixture);
        await using var visitor = await Visitor.OpenAsync(fixture, new(Language: "en"), fixture.Account("fg"));

        await ReadAsync(visitor, "/toezicht", "toezicht-lijst-engels");
        await ReadAsync(visitor, "/toezicht?vanaf=2020-01-01&tot=2020-01-31");
        await ReadAsync(visitor, "/toezicht?vanaf=2026-02-30&uitkomst=misschien");
        await visitor.GoAsync($"/toezicht/{id}");
        await Assertions.Expect(visitor.Page.Locator("#bewijs .utrecht-alert--ok")).ToBeVisibleAsync();
        await AssertEnglishAsync(visitor);
        await visitor.CheckAsync("toezicht-engels");
        await ReadAsync(visitor, "/toezicht/wissingen");
        await ReadAsync(visitor, "/toezicht/bewaarplichten");
        await ReadAsync(visitor, "/bevragen");
    }

    private static async Task ReadAsync(Visitor visitor, string path, string? name = null)
    {
        await visitor.GoAsync(path);
        await AssertEnglishAsync(visitor);
        if (name is not null)
        {
            await visitor.CheckAsync(name);
        }
    }

    private static async Task AssertEnglishAsync(Visitor visitor)
    {
        Assert.Equal("en", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
        var text = await visitor.Page.EvaluateAsync<string>(OwnText);
        Assert.DoesNotMatch(Dutch(), text);
    }

    /// <summary>Words that no Dutch sentence goes without, and no English one has.</summary>
    [GeneratedRegex(@"\b(de|het|een|van|niet|uw|wordt|voor|bij|deze|vraag)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dutch();
}
