using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Supervision;

/// <summary>A person's own questions, as long as the covenant lets an answer be kept (<c>bewaren.antwoord</c>).</summary>
/// <remarks>
/// Not on record as a reading of the log: it shows somebody again what is on record as shown to them. See
/// <c>docs/decisions/0015-own-answers-are-no-reading.md</c>.
/// </remarks>
internal sealed class OwnDisclosures(
    IDisclosureStore disclosures,
    ILogStore store,
    LogKey key,
    DisclosureReader reader,
    CovenantCatalogue covenants,
    TimeProvider clock,
    ILogger<OwnDisclosures> logger)
{
    /// <summary>One page of the person's questions, newest first; it may hold fewer, as covenants keep answers for different times.</summary>
    public async Task<DisclosurePage> ListAsync(Caller person, DisclosureCursor? after, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var filter = new DisclosureFilter(
            [.. covenants.All.Select(covenant => covenant.Id.Value)], Oldest(now), now.AddDays(1))
        {
            Organisation = person.Organisation.Value,
            Person = person.Client,
        };
        var stored = await disclosures.ListAsync(filter, after, DisclosurePage.Size + 1, cancellationToken);
        var page = stored.Take(DisclosurePage.Size).ToList();
        var tree = await OpenTreeAsync(page, cancellationToken);
        return new(
            [.. page.Where(item => IsKept(item.Overview, now)).Select(item => Check(item, tree)).Where(item => IsOwn(item, person))],
            stored.Count > page.Count ? page[^1].Cursor : null);
    }

    /// <summary>One of the person's questions.</summary>
    /// <returns>Null when there is none, it is somebody else's, or its time is over.</returns>
    public async Task<CheckedDisclosure?> FindAsync(Caller person, Guid id, CancellationToken cancellationToken) =>
        await disclosures.FindAsync(id, cancellationToken) is { } stored
        && stored.Overview.Organisation == person.Organisation.Value
        && stored.Overview.Person == person.Client
        && IsKept(stored.Overview, clock.GetUtcNow())
        && Check(stored, await OpenTreeAsync([stored], cancellationToken)) is var found
        && IsOwn(found, person)
            ? found
            : null;

    /// <summary>When the person sees it no more: the earliest that any version of the covenant says, so that a later one prolongs nothing.</summary>
    /// <returns>Null when the covenant is not served any more: then nobody can say, and it is not shown.</returns>
    public DateTimeOffset? KeptUntil(DisclosureOverview disclosure) =>
        covenants.Versions.VersionsOf(disclosure.Covenant)
            .Min(version => (DateTimeOffset?)version.Covenant.Retention.Answer.AddTo(disclosure.Time));

    /// <summary>A connector may name anybody as its employee: what it asked is not what this person was shown.</summary>
    private static bool IsOwn(CheckedDisclosure disclosure, Caller person) =>
        person.IsPerson && (disclosure is not CheckedDisclosure.Intact intact || intact.Content["client"] == person.Client);

    /// <summary>Nothing from before can still be kept: a month is never longer than 31 days.</summary>
    private DateTimeOffset Oldest(DateTimeOffset now) => covenants.All.Select(covenant =>
    {
        var answer = covenant.Retention.Answer;
        var longest = TimeSpan.FromDays((31L * answer.Months) + answer.Days) + answer.Time;
        return now - DateTimeOffset.UnixEpoch > longest ? now - longest : DateTimeOffset.UnixEpoch;
    }).DefaultIfEmpty(now).Min();

    private bool IsKept(DisclosureOverview disclosure, DateTimeOffset now) => KeptUntil(disclosure) > now;

    private Task<LogTree> OpenTreeAsync(IEnumerable<StoredDisclosure> disclosed, CancellationToken cancellationToken) =>
        LogTree.OpenAsync(store, key.Signer.Verifier, [.. disclosed.Select(item => item.Position)], cancellationToken);

    private CheckedDisclosure Check(StoredDisclosure stored, LogTree tree)
    {
        var found = reader.Check(stored, tree);
        if (found is CheckedDisclosure.Damaged damaged)
        {
            SupervisionLog.DisclosureDamaged(logger, stored.Overview.Id, damaged.Damage);
        }

        return found;
    }
}
