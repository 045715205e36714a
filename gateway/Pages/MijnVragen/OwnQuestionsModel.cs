using Bekend.Gateway.Identity;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Supervision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.MijnVragen;

/// <summary><c>/mijn-vragen</c>: what the signed-in person asked, as long as answers are kept.</summary>
internal sealed class OwnQuestionsModel(OwnDisclosures disclosures, OrganisationDirectory organisations) : PageModel
{
    public DisclosurePage Questions { get; private set; } = null!;

    /// <summary>Whether this is not the first page.</summary>
    public bool IsLater { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? pagina, CancellationToken cancellationToken)
    {
        var caller = HttpContext.GetCaller();
        if (!caller.IsPerson)
        {
            return Forbid();
        }

        // A page that does not exist is the first one: there is nothing to get wrong here.
        IsLater = DisclosureCursor.TryParse(pagina, out var after);
        Questions = await disclosures.ListAsync(caller, IsLater ? after : null, cancellationToken);
        return Page();
    }

    public string NameOf(string asked) => organisations.NameOf(asked) ?? asked;
}
