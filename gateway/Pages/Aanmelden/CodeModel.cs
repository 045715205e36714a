using Bekend.Gateway.Accounts.Sessions;
using Bekend.Gateway.Accounts.SignIn;
using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Aanmelden;

/// <summary><c>/aanmelden/code</c>: the code of the authenticator app; then, and only then, somebody is signed in.</summary>
[AllowAnonymous]
[StaleForm]
internal sealed class CodeModel(
    CredentialCheck check,
    SessionRegister sessions,
    AddressLimiter limiter,
    Destinations destinations,
    Texts t,
    ILogger<CodeModel> logger) : PageModel
{
    [BindProperty(Name = "code")]
    public string? Code { get; set; }

    /// <summary>What is wrong with the code, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>To begin again, with the same way back.</summary>
    public string Again => SignInPath.To(SignInPath.Page, Back);

    private string? Back => Request.Query[SignInPath.Return];

    public async Task<IActionResult> OnGetAsync() =>
        Caller.From(User) is not null || await SecondFactor.FindAsync(HttpContext) is null ? LocalRedirect(Again) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await SecondFactor.FindAsync(HttpContext) is not { } first)
        {
            return LocalRedirect(SignInPath.To(SignInPath.Page, Back, SignInNotice.TooOld));
        }

        // Apps show a code in two groups of three.
        var code = string.Concat((Code ?? string.Empty).Where(letter => !char.IsWhiteSpace(letter)));
        if (code.Length != Totp.Digits || !code.All(char.IsAsciiDigit))
        {
            Fault = t["Vul de zes cijfers van de code in."];
            return Page();
        }

        if (!limiter.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            return this.Limit(logger);
        }

        if (await check.CheckCodeAsync(first.Account, first.Stamp, code, HttpContext.RequestAborted) is not { } account)
        {
            Fault = t["De code klopt niet, is verlopen of is al gebruikt. Na vijf mislukte pogingen is een account een kwartier geblokkeerd."];
            return Page();
        }

        await SecondFactor.EndAsync(HttpContext);
        var person = await sessions.StartAsync(HttpContext, account);
        return LocalRedirect(SignInPath.Local(Back) ?? (Caller.From(person) is { } caller ? destinations.FirstFor(caller) : "/"));
    }
}
