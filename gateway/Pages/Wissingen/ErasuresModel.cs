using Bekend.Gateway.Covenants;
using Bekend.Gateway.Erasure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Wissingen;

/// <summary><c>/toezicht/wissingen</c>: erasures that wait for a second person, deciding about one, and asking for one.</summary>
[Authorize(Policy = Identity.Policies.FgOrBeheerder)]
internal sealed class ErasuresModel(
    ErasureReading reading, ContentErasure erasure, CovenantCatalogue covenants, OrganisationDirectory organisations, Texts t) : PageModel
{
    private const string Path = "/toezicht/wissingen";

    public IReadOnlyList<Explained<ErasureRequest>> Requests { get; private set; } = [];

    /// <summary>What is wrong with what was sent, in the language of the page; null when nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>What was done just before: <c>gevraagd</c>, <c>gewist</c> or <c>afgewezen</c>.</summary>
    public string? Done { get; private set; }

    /// <summary>The disclosure that is filled in.</summary>
    public string? Disclosure { get; private set; }

    /// <summary>The reason that is filled in.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether this person may ask for an erasure; deciding about one is for more.</summary>
    public bool MayAsk => HttpContext.GetCaller().Has(Identity.Policies.Fg);

    /// <param name="verstrekking">To fill in.</param>
    /// <param name="gedaan">What was done just before.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public Task OnGetAsync(string? verstrekking, string? gedaan, CancellationToken cancellationToken)
    {
        (Disclosure, Done) = (verstrekking, gedaan);
        return ShowAsync(cancellationToken);
    }

    /// <param name="wat"><c>vragen</c>, <c>goedkeuren</c> or <c>afwijzen</c>.</param>
    /// <param name="nummer">Of a disclosure to ask for, or of a request to decide about.</param>
    /// <param name="reden">Why; an approval has none of its own.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? wat, [FromForm] string? nummer, [FromForm] string? reden, CancellationToken cancellationToken)
    {
        var (caller, isId, reason) = (HttpContext.GetCaller(), Guid.TryParse(nummer, out var id), ReasonField.Read(reden));
        if (wat == "goedkeuren" && isId)
        {
            return await AnswerAsync(await erasure.ApproveAsync(caller, id, cancellationToken), cancellationToken);
        }

        if (wat == "vragen" && MayAsk)
        {
            (Disclosure, Reason) = (nummer, reden);
            return !isId || reason is null
                ? await RefuseAsync(400, t["Vul het nummer van een verstrekking in, en een reden van ten hoogste {0} tekens.", ErasureEndpoints.MaxReason], cancellationToken)
                : await AnswerAsync(await erasure.AskAsync(caller, id, reason, cancellationToken), cancellationToken);
        }

        if (wat == "afwijzen" && isId)
        {
            return reason is null ? await RefuseAsync(400, t["Vul een reden in van ten hoogste {0} tekens.", ErasureEndpoints.MaxReason], cancellationToken)
                : await erasure.DropAsync(caller, id, reason, cancellationToken) is null ? (IActionResult)LocalRedirect($"{Path}?gedaan=afgewezen")
                : NotFound();
        }

        return NotFound();
    }

    public string TitleOf(string covenant) => covenants.Find(covenant)?.Title ?? covenant;

    public string NameOf(string oin) => organisations.NameOf(oin) ?? oin;

    private async Task<IActionResult> AnswerAsync(ErasureResult result, CancellationToken cancellationToken) => result switch
    {
        ErasureResult.Waits => LocalRedirect($"{Path}?gedaan=gevraagd"),
        ErasureResult.Erased => LocalRedirect($"{Path}?gedaan=gewist"),
        ErasureResult.Refused { Problem.Status: 404 } when Disclosure is not null =>
            await RefuseAsync(404, t["Deze verstrekking is er niet (meer), of u houdt geen toezicht op haar convenant."], cancellationToken),
        ErasureResult.Refused { Problem.Status: 404 } => NotFound(),
        ErasureResult.Refused refused => await RefuseAsync(refused.Problem.Status, t[refused.Problem.Detail], cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private async Task<IActionResult> RefuseAsync(int status, string fault, CancellationToken cancellationToken)
    {
        (Response.StatusCode, Fault) = (status, fault);
        await ShowAsync(cancellationToken);
        return Page();
    }

    private async Task ShowAsync(CancellationToken cancellationToken) =>
        Requests = await reading.ListRequestsAsync(HttpContext.GetCaller(), cancellationToken);
}
