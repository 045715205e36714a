using Bekend.Gateway.Covenants;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Pages.Toezicht;
using Bekend.Gateway.Pages.Wissingen;
using Bekend.Policies.Covenants;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Bewaarplichten;

/// <summary><c>/toezicht/bewaarplichten</c>: the holds in force, lifting one, and placing one.</summary>
[Authorize(Policy = Identity.Policies.FgOrBeheerder)]
internal sealed class HoldsModel(
    ErasureReading reading, Holds holds, CovenantCatalogue covenants, OrganisationDirectory organisations, Texts t, TimeProvider clock) : PageModel
{
    private const string Path = "/toezicht/bewaarplichten";

    public IReadOnlyList<Explained<Hold>> Held { get; private set; } = [];

    /// <summary>Covenants to choose from.</summary>
    public IReadOnlyList<SelectOption> Covenants { get; private set; } = [];

    /// <summary>What is wrong with what was sent, in the language of the page; null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>What was done just before: <c>geplaatst</c> or <c>opgeheven</c>.</summary>
    public string? Done { get; private set; }

    /// <summary>The covenant that is chosen.</summary>
    public string? Covenant { get; private set; }

    /// <summary>The disclosure that is filled in.</summary>
    public string? Disclosure { get; private set; }

    /// <summary>The reason that is filled in.</summary>
    public string? Reason { get; private set; }

    /// <summary>The last day that is filled in.</summary>
    public DateOnly Last { get; private set; }

    /// <param name="convenant">To choose.</param>
    /// <param name="verstrekking">To fill in.</param>
    /// <param name="gedaan">What was done just before.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public Task OnGetAsync(string? convenant, string? verstrekking, string? gedaan, CancellationToken cancellationToken)
    {
        (Covenant, Disclosure, Done, Last) = (convenant, verstrekking, gedaan, DutchTime.DayOf(clock.GetUtcNow()).AddYears(1));
        return ShowAsync(cancellationToken);
    }

    /// <param name="wat"><c>plaatsen</c> or <c>opheffen</c>.</param>
    /// <param name="convenant">Under which it is placed.</param>
    /// <param name="nummer">Of a disclosure to hold, or empty for all; or of a hold to lift.</param>
    /// <param name="totEnMet">Its last day.</param>
    /// <param name="reden">Why.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? wat,
        [FromForm] string? convenant,
        [FromForm] string? nummer,
        [FromForm] string? totEnMet,
        [FromForm] string? reden,
        CancellationToken cancellationToken)
    {
        var (caller, reason) = (HttpContext.GetCaller(), ReasonField.Read(reden));
        Guid? id = Guid.TryParse(nummer, out var parsed) ? parsed : null;
        if (wat == "opheffen" && id is { } hold)
        {
            return reason is null ? await RefuseAsync(400, t["Vul een reden in van ten hoogste {0} tekens.", ErasureEndpoints.MaxReason], cancellationToken)
                : await holds.LiftAsync(caller, hold, reason, cancellationToken) is null ? (IActionResult)LocalRedirect($"{Path}?gedaan=opgeheven")
                : NotFound();
        }

        if (wat != "plaatsen")
        {
            return NotFound();
        }

        (Covenant, Disclosure, Reason) = (convenant, nummer, reden);
        var isDay = HoldEnd.TryRead(totEnMet, clock.GetUtcNow(), out var endsAt);
        Last = DutchTime.DayOf(isDay ? endsAt.AddTicks(-1) : clock.GetUtcNow());
        if (string.IsNullOrEmpty(convenant) || reason is null || !isDay || (id is null && !string.IsNullOrWhiteSpace(nummer)))
        {
            return await RefuseAsync(
                400,
                t["Kies een convenant, vul een reden in en een laatste dag van vandaag tot hoogstens {0} jaar vooruit, en bij verstrekking niets of een nummer.", HoldEnd.MaxYears],
                cancellationToken);
        }

        return await holds.PlaceAsync(caller, convenant, id, reason, endsAt, cancellationToken) is null
            ? await RefuseAsync(404, t["Deze verstrekking is er niet (meer), of u houdt geen toezicht op haar convenant."], cancellationToken)
            : LocalRedirect($"{Path}?gedaan=geplaatst");
    }

    public string TitleOf(string covenant) => covenants.Find(covenant)?.Title ?? covenant;

    public string NameOf(string oin) => organisations.NameOf(oin) ?? oin;

    private async Task<IActionResult> RefuseAsync(int status, string fault, CancellationToken cancellationToken)
    {
        (Response.StatusCode, Fault) = (status, fault);
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var caller = HttpContext.GetCaller();
        Covenants = [.. covenants.All.Where(covenant => caller.MayDecide(covenant.Id.Value)).Select(covenant => new SelectOption(covenant.Id.Value, covenant.Title, IsDutch: true))];
        Held = await reading.ListHoldsAsync(caller, cancellationToken);
    }
}
