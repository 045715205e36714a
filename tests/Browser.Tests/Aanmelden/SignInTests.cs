using Bekend.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Aanmelden;

[Collection(typeof(BreakableGroup))]
public sealed class SignInTests(BreakableDemo demo)
{
    /// <summary>Attempts that may go wrong before an account is locked.</summary>
    private const int Most = 5;

    private static readonly string Refused = "De gebruikersnaam of het wachtwoord klopt niet, of het account is geblokkeerd.";

    [Fact]
    public async Task SaysWhatWentWrong_AndLocksInTheEnd()
    {
        var account = demo.Person("beheerder");
        await using var visitor = await Visitor.OpenAsync(demo);
        var page = visitor.Page;
        visitor.KeepSecret(account.Totp);
        await visitor.GoAsync("/aanmelden");

        await SignIn.GivePasswordAsync(page, account.User, "dit-is-het-niet");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Refused);
        Assert.Equal(account.User, await page.Locator("#gebruiker").InputValueAsync());
        Assert.Empty(await page.Locator("#wachtwoord").InputValueAsync());
        await visitor.CheckAsync("aanmelden-mislukt");

        await SignIn.GivePasswordAsync(page, account.User, account.Password);
        await page.WaitForURLAsync("**/aanmelden/code**");
        await visitor.CheckAsync("aanmelden-code");
        await SignIn.GiveCodeAsync(page, WrongCode(account));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("De code klopt niet, is verlopen of is al gebruikt.");
        await visitor.CheckAsync("aanmelden-code-fout");

        await SignIn.GiveCodeAsync(page, Totp.Code(account.Totp, Totp.StepAt(TimeProvider.System.GetUtcNow())));
        await page.WaitForURLAsync("**/toezicht");
        await Assertions.Expect(page.GetByText("U houdt nog op geen convenant toezicht")).ToBeVisibleAsync();
        await visitor.CheckAsync("toezicht-zonder-convenant");

        await page.GetByRole(AriaRole.Button, new() { Name = "Afmelden" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("U bent afgemeld.");
        await visitor.CheckAsync("aanmelden-afgemeld");
        for (var attempt = 0; attempt < Most; attempt++)
        {
            await SignIn.GivePasswordAsync(page, account.User, "dit-is-het-niet");
            await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(Refused);
        }

        await SignIn.GivePasswordAsync(page, account.User, account.Password);
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("een kwartier geblokkeerd");
        Assert.DoesNotContain("/code", page.Url, StringComparison.Ordinal);
        await visitor.CheckAsync("aanmelden-geblokkeerd");
    }

    /// <summary>Six digits that are no code of this account within a quarter of an hour of now.</summary>
    private static string WrongCode(DemoAccount account)
    {
        var now = Totp.StepAt(TimeProvider.System.GetUtcNow());
        var near = Enumerable.Range(-30, 61).Select(offset => Totp.Code(account.Totp, now + offset)).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, near.Count + 1).Select(number => number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture)).First(code => !near.Contains(code));
    }
}
