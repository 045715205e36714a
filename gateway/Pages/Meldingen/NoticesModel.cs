using Bekend.Gateway.Covenants;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Pages.Meldingen;

/// <summary><c>/meldingen</c>: who else holds a signal on a subject of one's own organisation's, and saying that one has seen it.</summary>
internal sealed class NoticesModel(
    NoticeReader reader, INoticeStore store, Destinations destinations, CovenantCatalogue covenants, TimeProvider clock) : PageModel
{
    private const string Path = "/meldingen";

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<NoticeView> Notices { get; private set; } = [];

    /// <summary>Where the next page begins; null at the end.</summary>
    public long? Next { get; private set; }

    private Caller Caller => HttpContext.GetCaller();

    /// <param name="pagina">Where it begins, as the page before says; anything else is the first page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(string? pagina, CancellationToken cancellationToken)
    {
        if (!IsAllowed())
        {
            return Forbid();
        }

        var (notices, next) = await reader.ReadAsync(Caller, NoticePlace.Read(pagina, []), cancellationToken);
        Notices = [.. notices.Select(item => NoticeView.Of(item.Notice.Record.Id, item.Checked))];
        Next = next;
        return Page();
    }

    /// <param name="melding">The notice that was seen; pressed again, or by a colleague first, it is the same.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] Guid melding, CancellationToken cancellationToken)
    {
        if (!IsAllowed())
        {
            return Forbid();
        }

        return await store.AcknowledgeAsync(Caller.Organisation.Value, melding, clock.GetUtcNow(), cancellationToken)
            ? LocalRedirect(Path)
            : NotFound();
    }

    /// <summary>What a covenant calls a kind of signal; the kind itself when it is not there any more.</summary>
    public string TextOf(string covenant, string kind) => covenants.Find(covenant)?.FindSignalKind(kind)?.Text ?? kind;

    public string TitleOf(string covenant) => covenants.Find(covenant)?.Title ?? covenant;

    private bool IsAllowed() => Caller.IsPerson && destinations.MayBeTold(Caller);
}
