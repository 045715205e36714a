using Microsoft.Playwright;

namespace Bekend.Browser.Tests.Support;

/// <summary>Signing in as a person does: name and password, then the code of the moment.</summary>
internal static class SignIn
{
    /// <param name="page">That asks for a user name and a password.</param>
    /// <param name="step">Of the code.</param>
    public static async Task RunAsync(IPage page, DemoAccount account, long step)
    {
        await GivePasswordAsync(page, account.User, account.Password);
        await page.WaitForURLAsync("**/aanmelden/code**");
        await GiveCodeAsync(page, Totp.Code(account.Totp, step));
        await page.WaitForURLAsync(url => !url.Contains("/aanmelden", StringComparison.Ordinal));
    }

    public static async Task GivePasswordAsync(IPage page, string user, string password)
    {
        await page.Locator("input[autocomplete='username']").FillAsync(user);
        await page.Locator("input[autocomplete='current-password']").FillAsync(password);
        await page.Locator("main form button[type='submit']").ClickAsync();
    }

    public static async Task GiveCodeAsync(IPage page, string code)
    {
        await page.Locator("input[autocomplete='one-time-code']").FillAsync(code);
        await page.Locator("main form button[type='submit']").ClickAsync();
    }
}
