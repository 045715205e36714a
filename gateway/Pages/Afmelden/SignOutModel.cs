using Bekend.Gateway.Accounts.Sessions;
using Bekend.Gateway.Accounts.SignIn;
using Bekend.Gateway.Pages.Aanmelden;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Afmelden;

/// <summary><c>POST /afmelden</c>: ends the session. A link cannot: what another page makes a browser fetch must change nothing.</summary>
[AllowAnonymous]
[StaleForm(OnlyWithoutSession = true)]
internal sealed class SignOutModel(SessionRegister sessions) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.EndAsync(HttpContext);
        return LocalRedirect(SignInPath.To(SignInPath.Page, null, SignInNotice.SignedOut));
    }
}
