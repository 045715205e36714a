using Bekend.Gateway.Attention;
using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Errors;
using Bekend.Policies.Covenants;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Toezicht;

/// <summary><c>/toezicht</c>: the disclosures of the covenants that this privacy officer guards; the address holds the filter.</summary>
[Authorize(Policy = Identity.Policies.Fg)]
internal sealed class SupervisionListModel(
    Inspection inspection,
    AttentionInspection attention,
    CovenantCatalogue covenants,
    OrganisationDirectory organisations,
    CaseTags cases,
    Texts t,
    TimeProvider clock) : PageModel
{
    public DisclosureQuery Query { get; private set; } = null!;

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>Null when the filter has faults, or there is nothing to guard.</summary>
    public DisclosurePage? Disclosures { get; private set; }

    /// <summary>What stood out and nobody has handled yet, newest first.</summary>
    public IReadOnlyList<AttentionForm> Attention { get; private set; } = [];

    /// <summary>Covenants to choose from; empty for whoever guards none.</summary>
    public IReadOnlyList<SelectOption> Covenants { get; private set; } = [];

    public IReadOnlyList<SelectOption> Organisations { get; private set; } = [];

    public IReadOnlyList<SelectOption> Purposes { get; private set; } = [];

    public bool GuardsNothing { get; private set; }

    /// <summary>The next page of the same list; null at its end.</summary>
    public string? NextPage => Disclosures?.Next is { } next ? Address(Query.ToParameters().Append(new("pagina", next.ToString()))) : null;

    /// <summary>The first page of the same list; null on that page itself.</summary>
    public string? FirstPage => Query.After is null ? null : Address(Query.ToParameters());

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(null, null, cancellationToken);

    /// <summary>Closes a point of attention.</summary>
    /// <param name="punt">Which.</param>
    /// <param name="toelichting">What the officer found.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] Guid punt, [FromForm] string? toelichting, CancellationToken cancellationToken)
    {
        if (toelichting?.Trim() is not { Length: > 0 and <= AttentionEndpoints.MaxExplanation } explanation)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ShowAsync(punt, t["Vul een toelichting in van ten hoogste {0} tekens.", AttentionEndpoints.MaxExplanation], cancellationToken);
            return Page();
        }

        // One that another officer closed meanwhile is gone from the list: that tells enough.
        var problem = await attention.HandleAsync(HttpContext.GetCaller(), punt, explanation, cancellationToken);
        return problem?.Status == StatusCodes.Status404NotFound ? NotFound() : LocalRedirect("/toezicht");
    }

    private async Task ShowAsync(Guid? refused, string? fault, CancellationToken cancellationToken)
    {
        var caller = HttpContext.GetCaller();
        (Query, Faults) = DisclosureQuery.Read(Request.Query, caller, cases, clock.GetUtcNow());
        GuardsNothing = caller.Guards.Count == 0;
        Offer([.. caller.Guards.Order(StringComparer.Ordinal).Select(covenants.Find).OfType<Covenant>()], caller);
        var open = await attention.ListAsync(caller, onlyOpen: true, before: null, cancellationToken);
        Attention = [.. open.Points.Select(point => new AttentionForm(point, NameOf(point.Organisation), point.Id == refused ? fault : null))];
        if (!GuardsNothing && Faults.Count == 0)
        {
            Disclosures = await inspection.ListAsync(caller, Query, cancellationToken);
        }
    }

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    public string NameOf(string oin) => organisations.NameOf(oin) ?? oin;

    private static string Address(IEnumerable<KeyValuePair<string, string?>> parameters) =>
        "/toezicht" + QueryString.Create(parameters.Where(parameter => parameter.Value is not null));

    private void Offer(List<Covenant> guarded, Caller caller)
    {
        Covenants = [.. caller.Guards.Order(StringComparer.Ordinal).Select(id => new SelectOption(id, covenants.Find(id)?.Title ?? id, IsDutch: true))];
        Organisations = With(
            Query.Filter.Organisation,
            guarded.SelectMany(covenant => covenant.Parties).SelectMany(party => party.Members)
                .Select(member => member.Oin?.Value).OfType<string>()
                .Select(oin => new SelectOption(oin, NameOf(oin))));
        Purposes = With(
            Query.Filter.Purpose,
            guarded.SelectMany(covenant => covenant.Purposes).Select(purpose => new SelectOption(purpose.Name, purpose.Name, IsDutch: true)));
    }

    /// <summary>What is chosen stays to be seen, also when no covenant offers it.</summary>
    private List<SelectOption> With(string? chosen, IEnumerable<SelectOption> offered) =>
        [.. (chosen is null ? offered : offered.Append(new(chosen, NameOf(chosen))))
            .DistinctBy(option => option.Value).OrderBy(option => option.Text, StringComparer.Ordinal)];
}
