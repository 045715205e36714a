using System.Text.Json.Nodes;
using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Bevragen;

/// <summary>The page on which a consultant asks, as one uses it.</summary>
internal sealed class AskPage
{
    public const string Case = "Z-2026-0012";
    public const string OpenPath = "**/v1/vragen";
    public const string ResolvePath = "**/v1/vragen/*/antwoord";

    private readonly Visitor _visitor;

    private AskPage(Visitor visitor) => _visitor = visitor;

    public IPage Page => _visitor.Page;

    public ILocator Outcome => Page.Locator("#uitkomst");

    public ILocator Heading => Page.Locator("#uitkomst-kop");

    public ILocator Faults => Page.Locator("#fouten");

    /// <summary>Opens the page as the demo's consultant, or as somebody else.</summary>
    public static async Task<(Visitor Visitor, AskPage Ask)> OpenAsync(Stage stage, Device? device = null, DemoAccount? account = null)
    {
        var visitor = await Visitor.OpenAsync(stage, device, account ?? stage.Account("consulent"));
        var ask = new AskPage(visitor);
        Assert.Equal(200, await visitor.GoAsync("/bevragen"));
        return (visitor, ask);
    }

    /// <summary>Chooses triage under the nuisance covenant, at care.</summary>
    public async Task ChooseAsync(string subject = "persoon")
    {
        await Page.Locator("#keuze-doel-overlast-voorbeeldstad-triage").CheckAsync();
        await Page.Locator($"#keuze-soort--{subject}").CheckAsync();
        await Page.Locator("#keuze-bij-overlast-voorbeeldstad-zorg").CheckAsync();
        await Page.Locator("#veld-zaak").FillAsync(Case);
    }

    /// <summary>Chooses a signal under the covenant against organised crime, at the municipality: a colleague must approve.</summary>
    public async Task ChooseSignalAsync(string number)
    {
        await Page.Locator("#keuze-doel-riec-voorbeeld-signaal").CheckAsync();
        await Page.Locator("#keuze-grondslag-riec-voorbeeld-wgs").CheckAsync();
        await Page.Locator("#keuze-soort--persoon").CheckAsync();
        await Page.Locator("#keuze-bij-riec-voorbeeld-gemeente").CheckAsync();
        await Page.Locator("#veld-zaak").FillAsync(number);
    }

    /// <summary>Chooses to prepare a case under the nuisance covenant, at landlords, and to see whom to call.</summary>
    public async Task ChooseCaseAsync()
    {
        await Page.Locator("#keuze-doel-overlast-voorbeeldstad-casus").CheckAsync();
        await Page.Locator("#keuze-grondslag-overlast-voorbeeldstad-taak-gemeente").CheckAsync();
        await Page.Locator("#keuze-soort--persoon").CheckAsync();
        await Page.Locator("#keuze-bij-overlast-voorbeeldstad-corporatie").CheckAsync();
        await Page.Locator("#keuze-ziet--contactpersoon").CheckAsync();
        await Page.Locator("#veld-zaak").FillAsync(Case);
    }

    public async Task TypePersonAsync(DemoSubject subject, string? birthDate = null)
    {
        _visitor.KeepSecret(subject.Secrets);
        await FillAsync("bsn", subject.Bsn);
        await FillAsync("voornamen", subject.GivenNames);
        await FillAsync("voorvoegsel", subject.Prefix);
        await FillAsync("geslachtsnaam", subject.Surname);
        await FillAsync("geboortedatum", birthDate ?? subject.BirthDate);
        await FillAsync("postcode", subject.Postcode);
        await Page.Locator("#veld-postcode").BlurAsync();
    }

    public async Task FillAsync(string field, string text) => await Page.Locator($"#veld-{field}").FillAsync(text);

    public async Task<string> ValueOfAsync(string field) => await Page.Locator($"#veld-{field}").InputValueAsync();

    public Task PressAskAsync() => Page.Locator("#stel").ClickAsync();

    public Task PressAsync(string action) => Outcome.Locator($"[data-doe={action}]").ClickAsync();

    /// <summary>Everything filled in, and asked.</summary>
    public async Task AskAboutAsync(DemoSubject subject)
    {
        await ChooseAsync();
        await TypePersonAsync(subject);
        await PressAskAsync();
    }

    public Task ExpectAsync(string heading) => Assertions.Expect(Heading).ToHaveTextAsync(heading);

    public Task ExpectTextAsync(string text) => Assertions.Expect(Outcome).ToContainTextAsync(text);

    /// <summary>Refuses in the gateway's place.</summary>
    /// <param name="retryAfter">Seconds, or null for no such header.</param>
    public Task RefuseAsync(string path, int status, string code, string? retryAfter = null)
    {
        _visitor.Complaints.Expect(status);
        return Page.RouteAsync(path, route => route.FulfillAsync(new()
        {
            Status = status,
            ContentType = "application/problem+json",
            Headers = retryAfter is null ? null : [KeyValuePair.Create("Retry-After", retryAfter), KeyValuePair.Create("Content-Type", "application/problem+json")],
            Body = new JsonObject { ["code"] = code, ["status"] = status }.ToJsonString(),
        }));
    }

    /// <summary>Lets the gateway answer, and changes the answer on its way.</summary>
    public Task ChangeAsync(string path, Action<JsonNode> change) => Page.RouteAsync(path, async route =>
    {
        var response = await route.FetchAsync();
        var body = JsonNode.Parse(await response.TextAsync())!;
        change(body);
        await route.FulfillAsync(new() { Status = response.Status, ContentType = "application/json", Body = body.ToJsonString() });
    });

    /// <summary>How often this was sent.</summary>
    public int Count(string method, string end) => _visitor.Requests.Count(request =>
        request.StartsWith(method + " ", StringComparison.Ordinal) && request.EndsWith(end, StringComparison.Ordinal));
}
