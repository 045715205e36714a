using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Start;

/// <summary><c>/</c>: everybody to the page they start with.</summary>
internal sealed class StartModel(Destinations destinations) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(destinations.FirstFor(HttpContext.GetCaller()));
}
