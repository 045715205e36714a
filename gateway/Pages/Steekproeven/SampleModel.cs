using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Sampling;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Steekproeven;

/// <summary><c>/toezicht/steekproeven/{id}</c>: the disclosures of a sample, each with its finding or the form for it.</summary>
[Authorize(Policy = Identity.Policies.Fg)]
internal sealed class SampleModel(Samples samples, CovenantCatalogue covenants, Texts t) : PageModel
{
    public SampleView View { get; private set; } = null!;

    /// <summary>The forms, in the order of the sample.</summary>
    public IReadOnlyList<FindingForm> Forms { get; private set; } = [];

    public string CovenantTitle => covenants.Find(View.Sample.Covenant)?.Title ?? View.Sample.Covenant;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) => ShowAsync(id, null, null, cancellationToken);

    /// <summary>Records a finding.</summary>
    /// <param name="id">The sample.</param>
    /// <param name="verstrekking">Of which disclosure.</param>
    /// <param name="oordeel">The verdict.</param>
    /// <param name="toelichting">What the officer writes.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync(
        Guid id, [FromForm] Guid verstrekking, [FromForm] string? oordeel, [FromForm] string? toelichting, CancellationToken cancellationToken)
    {
        var explanation = string.IsNullOrWhiteSpace(toelichting) ? null : toelichting.Trim();
        if (Verdicts.Parse(oordeel) is not { } verdict
            || (verdict == Verdict.Irregular && explanation is null)
            || explanation?.Length > SampleEndpoints.MaxExplanation)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            var fault = t["Kies een oordeel; bij onregelmatig hoort een toelichting van ten hoogste {0} tekens.", SampleEndpoints.MaxExplanation];
            return await ShowAsync(id, verstrekking, fault, cancellationToken);
        }

        // One that was recorded meanwhile shows in the list: that tells enough.
        var problem = await samples.FindingAsync(HttpContext.GetCaller(), id, verstrekking, verdict, explanation, cancellationToken);
        return problem?.Status == StatusCodes.Status404NotFound ? NotFound() : LocalRedirect($"/toezicht/steekproeven/{id}");
    }

    private async Task<IActionResult> ShowAsync(Guid id, Guid? refused, string? fault, CancellationToken cancellationToken)
    {
        if (await samples.ShowAsync(HttpContext.GetCaller(), id, cancellationToken) is not { } view)
        {
            return NotFound();
        }

        View = view;
        Forms = [.. view.Items.Select((item, at) => new FindingForm(id, at + 1, item, item.Disclosure == refused ? fault : null))];
        return Page();
    }
}
