namespace Bekend.Browser.Tests.Support;

/// <summary>Signing in as a person does: name and password, then the code of the moment.</summary>
internal static class SignIn
{
    public static async Task RunAsync(Visitor visitor, DemoAccount account, long step)
    {
        var page = visitor.Page;
        if (!page.Url.Contains("/aanmelden", StringComparison.Ordinal))
        {
            await visitor.GoAsync("/aanmelden");
        }

        await page.Locator("input[autocomplete='username']").FillAsync(account.User);
        await page.Locator("input[autocomplete='current-password']").FillAsync(account.Password);
        await page.Locator("main form button[type='submit']").ClickAsync();
        await page.WaitForURLAsync("**/aanmelden/code**");
        await page.Locator("input[autocomplete='one-time-code']").FillAsync(Totp.Code(account.Totp, step));
        await page.Locator("main form button[type='submit']").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/aanmelden", StringComparison.Ordinal));
    }
}
