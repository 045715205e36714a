using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Policies.Covenants;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Convenanten;

/// <summary><c>/convenanten</c>: every covenant of this gateway, those of the reader's own organisation first.</summary>
internal sealed class CovenantListModel(CovenantCatalogue covenants, TimeProvider clock) : PageModel
{
    /// <summary>Each with the party that the reader's organisation is in it, or null.</summary>
    public IReadOnlyList<(Covenant Covenant, Party? Own)> Covenants { get; private set; } = [];

    public DateOnly Today { get; } = DutchTime.DayOf(clock.GetUtcNow());

    public void OnGet()
    {
        var caller = HttpContext.GetCaller();
        Covenants = [.. covenants.All
            .Select(covenant => (covenant, covenant.PartyOf(caller.Organisation)))
            .OrderBy(item => item.Item2 is null)];
    }
}
