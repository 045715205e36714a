using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Toezicht;

/// <summary><c>/toezicht/{id}</c>: one disclosure in full, or what is wrong with it.</summary>
[Authorize(Policy = Identity.Policies.Fg)]
internal sealed class DisclosureModel(Inspection inspection, DisclosureExplanation explanation) : PageModel
{
    public CheckedDisclosure Disclosure { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await inspection.FindAsync(HttpContext.GetCaller(), id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Disclosure = found;
        return Page();
    }

    public IReadOnlyList<string> Explain(CheckedDisclosure.Intact disclosure) => explanation.Explain(disclosure);
}
