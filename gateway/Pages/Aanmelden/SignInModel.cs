using Bekend.Gateway.Accounts;
using Bekend.Gateway.Accounts.SignIn;
using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Pages.Aanmelden;

/// <summary><c>/aanmelden</c>: user name and password. Both right, the code is next; nobody is signed in yet.</summary>
[AllowAnonymous]
[StaleForm]
internal sealed class SignInModel(
    CredentialCheck check,
    AddressLimiter limiter,
    Destinations destinations,
    IOptions<AccountOptions> options,
    Texts t,
    ILogger<SignInModel> logger) : PageModel
{
    private const int LongestUserName = 256;

    [BindProperty(Name = "gebruiker")]
    public string? UserName { get; set; }

    [BindProperty(Name = "wachtwoord")]
    public string? Password { get; set; }

    /// <summary>What to tell before the form; null for nothing.</summary>
    public string? Notice { get; private set; }

    /// <summary>What is wrong: the field's id and a sentence.</summary>
    public IReadOnlyList<(string Field, string Message)> Faults { get; private set; } = [];

    private string? Back => Request.Query[SignInPath.Return];

    public IActionResult OnGet()
    {
        if (Caller.From(User) is { } caller)
        {
            return LocalRedirect(SignInPath.Local(Back) ?? destinations.FirstFor(caller));
        }

        Notice = (string?)Request.Query[SignInPath.Notice] switch
        {
            SignInNotice.Ended => t[
                "U bent afgemeld, omdat er {0} minuten niets is gedaan of omdat uw sessie is beëindigd. Meld u opnieuw aan.",
                (int)options.Value.IdleLimit.TotalMinutes],
            SignInNotice.SignedOut => t["U bent afgemeld."],
            SignInNotice.TooOld => t["De pagina was te oud om nog te gebruiken. Er is niets gedaan. Probeer het opnieuw."],
            _ => null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(UserName) || string.IsNullOrEmpty(Password))
        {
            Faults = [.. Missing()];
            return Page();
        }

        if (!limiter.TryTake(HttpContext.Connection.RemoteIpAddress))
        {
            return this.Limit(logger);
        }

        if (UserName.Length > LongestUserName || Password.Length > PasswordRules.MostLength
            || await check.CheckPasswordAsync(UserName.Trim(), Password, HttpContext.RequestAborted) is not { } account)
        {
            Faults = [("gebruiker", t["De gebruikersnaam of het wachtwoord klopt niet, of het account is geblokkeerd. Na vijf mislukte pogingen is een account een kwartier geblokkeerd."])];
            return Page();
        }

        await SecondFactor.BeginAsync(HttpContext, account);
        return LocalRedirect(SignInPath.To(SignInPath.CodePage, Back));
    }

    private IEnumerable<(string Field, string Message)> Missing()
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            yield return ("gebruiker", t["Vul uw gebruikersnaam in."]);
        }

        if (string.IsNullOrEmpty(Password))
        {
            yield return ("wachtwoord", t["Vul uw wachtwoord in."]);
        }
    }
}
