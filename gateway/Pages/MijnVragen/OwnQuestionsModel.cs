using Bekend.Gateway.Identity;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Questions;
using Bekend.Gateway.Supervision;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.MijnVragen;

/// <summary><c>/mijn-vragen</c>: what the signed-in person asked, as long as answers are kept.</summary>
internal sealed class OwnQuestionsModel(OwnDisclosures disclosures, WaitingQuestions waiting, OrganisationDirectory organisations) : PageModel
{
    /// <summary>Questions that wait for a colleague or were approved, and are not answered yet; on the first page only.</summary>
    public IReadOnlyList<Question> Waiting { get; private set; } = [];

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
        Waiting = IsLater ? [] : await waiting.ListOwnAsync(caller, cancellationToken);
        return Page();
    }

    public string NameOf(string asked) => organisations.NameOf(asked) ?? asked;
}
