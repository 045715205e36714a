using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Pages.Toezicht;
using Bekend.Gateway.Sampling;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Steekproeven;

/// <summary><c>/toezicht/steekproeven</c>: a privacy officer's samples, and a form that orders one.</summary>
[Authorize(Policy = Identity.Policies.Fg)]
internal sealed class SampleListModel(Samples samples, CovenantCatalogue covenants, TimeProvider clock) : PageModel
{
    private const int Usual = 10;

    public IReadOnlyList<Sample> Samples { get; private set; } = [];

    /// <summary>Covenants to choose from; empty for whoever guards none.</summary>
    public IReadOnlyList<SelectOption> Covenants { get; private set; } = [];

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string? Covenant { get; private set; }

    public int Count { get; private set; } = Usual;

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        (From, To) = new SupervisionQueryReader(QueryCollection.Empty).Period(clock.GetUtcNow());
        return ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var caller = HttpContext.GetCaller();
        var reader = new SupervisionQueryReader(new QueryCollection(Request.Form.ToDictionary(field => field.Key, field => field.Value)));
        (From, To) = reader.Period(clock.GetUtcNow());
        Covenant = reader.RequiredCovenant("convenant", caller.Guards);
        Count = reader.Number("aantal", 1, Sample.Most);
        Faults = reader.Faults;
        if (Faults.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ShowAsync(cancellationToken);
            return Page();
        }

        var id = await samples.OrderAsync(
            caller, Covenant, DisclosureQuery.StartOf(From), DisclosureQuery.StartOf(To.AddDays(1)), Count, cancellationToken);
        return LocalRedirect($"/toezicht/steekproeven/{id}");
    }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public string TitleOf(string covenant) => covenants.Find(covenant)?.Title ?? covenant;

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var caller = HttpContext.GetCaller();
        Covenants = [.. caller.Guards.Order(StringComparer.Ordinal).Select(id => new SelectOption(id, TitleOf(id), IsDutch: true))];
        Samples = await samples.ListAsync(caller, cancellationToken);
    }
}
