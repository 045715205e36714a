using System.Net.Mime;
using System.Text;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.MijnVragen;

/// <summary><c>/mijn-vragen/{id}</c>: one of the person's own questions with its answer as it was shown, and its receipt.</summary>
internal sealed class OwnQuestionModel(OwnDisclosures disclosures) : PageModel
{
    public CheckedDisclosure Disclosure { get; private set; } = null!;

    public DateTimeOffset KeptUntil { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Disclosure = found;
        KeptUntil = disclosures.KeptUntil(found.Overview) ?? DateTimeOffset.MinValue;
        return Page();
    }

    /// <summary>The receipt as a file, to keep with the case.</summary>
    public async Task<IActionResult> OnGetOntvangstbewijsAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is CheckedDisclosure.Intact found
            ? File(Encoding.UTF8.GetBytes(found.Receipt.Format()), MediaTypeNames.Text.Plain, $"ontvangstbewijs-{id}.txt")
            : NotFound();

    private Task<CheckedDisclosure?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        disclosures.FindAsync(HttpContext.GetCaller(), id, cancellationToken);
}
