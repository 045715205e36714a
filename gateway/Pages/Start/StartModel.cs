using Bekend.Gateway.Accounts.SignIn;
using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Start;

/// <summary><c>/</c>: everybody to the page they start with.</summary>
internal sealed class StartModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect(FirstPage.For(HttpContext.GetCaller()));
}
