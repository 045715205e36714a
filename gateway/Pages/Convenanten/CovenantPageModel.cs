using Bekend.Gateway.Covenants;
using Bekend.Policies.Covenants;
using Bekend.Policies.Explanations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Convenanten;

/// <summary><c>/convenanten/{id}</c>: a covenant as a page that people read.</summary>
internal sealed class CovenantPageModel(CovenantCatalogue covenants, AccessMatrices matrices, TimeProvider clock) : PageModel
{
    public Covenant Covenant { get; private set; } = null!;

    /// <summary>Every published version, latest first.</summary>
    public IReadOnlyList<ServedVersion> Versions { get; private set; } = [];

    public AccessMatrix Matrix { get; private set; } = null!;

    public Validity Validity => new(Covenant, DutchTime.DayOf(clock.GetUtcNow()));

    public IActionResult OnGet(string id)
    {
        var versions = covenants.Versions;
        if (versions.Find(id, clock.GetUtcNow()) is not { } covenant)
        {
            return NotFound();
        }

        Covenant = covenant;
        Versions = [.. versions.VersionsOf(id)];
        Matrix = matrices.Of(covenant);
        return Page();
    }
}
