using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Notices;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>Publishes versions of covenants: reviewed, on record, stored, in that order.</summary>
/// <remarks>INVARIANT: no decision is made by a version whose hash is not in the log, signed by two different people.</remarks>
internal sealed class CovenantPublisher(
    ICovenantStore store,
    CovenantReview review,
    VersionEntry entries,
    DisclosureLog log,
    NoticeReach reach,
    TimeProvider clock,
    ILogger<CovenantPublisher> logger) : IDisposable
{
    // Two appends of one version at once would be refused by the log, and with them whatever waits beside them.
    private readonly SemaphoreSlim _one = new(1);

    /// <param name="file">Name of the file, for faults.</param>
    /// <param name="text">What is in it.</param>
    /// <param name="note">The signatures under it.</param>
    /// <param name="cancellationToken">Heard until it goes on record.</param>
    /// <exception cref="StoreUnavailableException">It was not published, or nobody knows; it may be tried again.</exception>
    public async Task<PublishResult> PublishAsync(string file, string text, string note, CancellationToken cancellationToken)
    {
        var verdict = review.JudgeNew(file, text, note);
        await _one.WaitAsync(cancellationToken);
        try
        {
            PublishResult? result = null;
            while (result is null)
            {
                // Whoever loses its place to a lower number comes after that one.
                var earlier = await EarlierAsync(verdict.Covenant, cancellationToken);
                result = Compare(earlier, verdict, text) ?? await TryRecordAsync(verdict, text, note, earlier);
            }

            return result;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>What is published already decides, before anything is recorded.</summary>
    /// <returns>Null when the version may be published.</returns>
    private static PublishResult? Compare(List<PublishedVersion> earlier, CovenantVerdict verdict, string text)
    {
        var same = earlier.Find(version => version.Version == verdict.Covenant?.Version);
        if (same is not null && same.Text == text)
        {
            // It was judged when it was published, by the signers of that time.
            return new PublishResult.Published(same, IsNew: false);
        }

        if (!verdict.IsAccepted)
        {
            return new PublishResult.NotAccepted(verdict);
        }

        // Versions come into force one after the other: nobody would notice one that is slipped in below the latest.
        return same is not null ? new PublishResult.Taken()
            : earlier.Count > 0 && VersionOrder.Instance.Compare(verdict.Covenant.Version, earlier[^1].Version) <= 0 ? new PublishResult.TooLow(earlier[^1].Version)
            : null;
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
        return new(VersionEntry.IdOf(covenant), EntryType.CovenantVersion, now, covenant.Retention.Log.AddTo(last > now ? last : now), [], fields.Fields);
    }

    /// <summary>The versions of the same covenant, lowest first.</summary>
    private async Task<List<PublishedVersion>> EarlierAsync(Covenant? covenant, CancellationToken cancellationToken) => covenant is null
        ? []
        : [.. (await store.ListAsync(cancellationToken))
            .Where(version => version.Covenant == covenant.Id.Value)
            .OrderBy(version => version.Version, VersionOrder.Instance)];

    /// <remarks>Not cancellable: what is on record is published.</remarks>
    /// <returns>Null when another gateway put a version in this one's place meanwhile.</returns>
    private async Task<PublishResult?> TryRecordAsync(CovenantVerdict verdict, string text, string note, List<PublishedVersion> earlier)
    {
        var covenant = verdict.Covenant!;
        var now = clock.GetUtcNow();

        // An attempt that ended between log and store goes on where it was.
        var index = await entries.FindAsync(covenant, CancellationToken.None)
            ?? await AppendAsync(Record(covenant, verdict.SignedBy, now), covenant);
        var version = new PublishedVersion(
            covenant.Id.Value, covenant.Version, earlier.LastOrDefault()?.Version ?? string.Empty, text, note, index, now);
        if (!await store.TryAddAsync(version, CancellationToken.None))
        {
            return null;
        }

        CovenantLog.CovenantPublished(logger, covenant.Id.Value, covenant.Version, covenant.Sha256, index);
        reach.Check(covenant);
        return new PublishResult.Published(version, IsNew: true);
    }

    private async Task<long> AppendAsync(LogRecord record, Covenant covenant)
    {
        try
        {
            return (await log.RecordAsync(record, CancellationToken.None)).Index;
        }
        catch (StoreUnavailableException)
        {
            // The log has each entry once: another gateway may have appended this one a moment ago.
            if (await entries.FindAsync(covenant, CancellationToken.None) is { } index)
            {
                return index;
            }

            throw;
        }
    }
}
