using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>Publishes versions of covenants: reviewed, on record, stored, in that order.</summary>
/// <remarks>INVARIANT: no decision is made by a version whose hash is not in the log, signed by two different people.</remarks>
internal sealed class CovenantPublisher(
    ICovenantStore store, CovenantReview review, DisclosureLog log, TimeProvider clock, ILogger<CovenantPublisher> logger)
{
    /// <param name="file">Name of the file, for faults.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="note">The signatures under it.</param>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">It was not published, or nobody knows; it may be tried again.</exception>
    public async Task<PublishResult> PublishAsync(string file, string text, string note, CancellationToken cancellationToken)
    {
        var verdict = review.JudgeNew(file, text, note);
        var others = verdict.Covenant is { } read
            ? (await store.ListAsync(cancellationToken)).Where(version => version.Covenant == read.Id.Value).ToList()
            : [];
        if (others.Find(version => version.Version == verdict.Covenant?.Version) is { } same && same.Text == text)
        {
            // It was judged when it was published, by the signers of that time.
            return new PublishResult.Published(same, IsNew: false);
        }

        if (!verdict.IsAccepted)
        {
            return new PublishResult.NotAccepted(verdict);
        }

        var covenant = verdict.Covenant;
        if (others.Exists(version => version.Version == covenant.Version))
        {
            return new PublishResult.Taken();
        }

        // Versions come into force one after the other: nobody would notice one that is slipped in below the latest.
        if (others.MaxBy(version => version.Version, VersionOrder.Instance) is { } latest
            && VersionOrder.Instance.Compare(covenant.Version, latest.Version) <= 0)
        {
            return new PublishResult.TooLow(latest.Version);
        }

        // Not cancellable from here: what is on record is published.
        var now = clock.GetUtcNow();
        var receipt = await log.RecordAsync(Record(covenant, verdict.SignedBy, now), CancellationToken.None);
        var stored = await store.AddOrGetAsync(
            new(covenant.Id.Value, covenant.Version, text, note, receipt.Index, now), CancellationToken.None);
        CovenantLog.CovenantPublished(logger, covenant.Id.Value, covenant.Version, covenant.Sha256, receipt.Index);
        return stored.Text == text
            ? new PublishResult.Published(stored, IsNew: stored.LogIndex == receipt.Index)
            : new PublishResult.Taken();
    }

    private static LogRecord Record(Covenant covenant, IReadOnlyList<string> signedBy, DateTimeOffset now)
    {
        var fields = new RecordFields()
            .Add("convenant", covenant.Id.Value)
            .Add("convenantversie", covenant.Version)
            .Add("convenantSha256", covenant.Sha256)
            .Add("ondertekenaars", string.Join(", ", signedBy));

        // The last question under it is on record for as long as the covenant keeps its log.
        var last = new DateTimeOffset(covenant.ValidTo.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
        return new(Guid.CreateVersion7(now), EntryType.CovenantVersion, now, covenant.Retention.Log.AddTo(last > now ? last : now), [], fields.Fields);
    }
}
