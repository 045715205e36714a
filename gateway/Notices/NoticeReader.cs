using Bekend.Gateway.Covenants;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Notices;

/// <summary>An organisation's own notices, as they are on record.</summary>
/// <remarks>
/// A notice stands and falls with both signals: when either has ended, was withdrawn or is about another subject now, it is not shown any more.
/// It shows what is on record as shown, and so is no reading of the log (decision 0015).
/// </remarks>
internal sealed class NoticeReader(
    INoticeStore notices, ILogStore store, LogKey key, RecordReader reader, PairCheck pairs, CovenantCatalogue covenants, TimeProvider clock, ILogger<NoticeReader> logger)
{
    /// <summary>Notices on a page; it may hold fewer.</summary>
    public const int PageSize = 100;

    /// <param name="after">As <see cref="NoticePlace"/> reads it.</param>
    /// <returns>A page, and after which place the next begins; null on the last.</returns>
    /// <exception cref="StoreUnavailableException">Store or index does not answer.</exception>
    public async Task<(IReadOnlyList<(StoredNotice Notice, CheckedRecord Checked)> Notices, long? Next)> ReadAsync(
        Caller caller, long after, CancellationToken cancellationToken)
    {
        var stored = await notices.ListAsync(
            caller.Organisation.Value, clock.GetUtcNow(), after, PageSize + 1, cancellationToken);
        return (
            await CheckAsync([.. stored.Take(PageSize)], cancellationToken),
            stored.Count > PageSize ? stored[PageSize - 1].Record.Position : null);
    }

    /// <summary>Those of which both signals are valid and match, and that the covenant still gives; held against the log.</summary>
    /// <exception cref="StoreUnavailableException">Store or index does not answer.</exception>
    public async Task<IReadOnlyList<(StoredNotice Notice, CheckedRecord Checked)>> CheckAsync(
        IReadOnlyList<StoredNotice> candidates, CancellationToken cancellationToken)
    {
        var hold = await pairs.HoldAsync(candidates.Select(notice => notice.Mark), cancellationToken);
        var shown = candidates.Where((_, place) => hold[place]).ToList();
        var tree = await LogTree.OpenAsync(
            store, key.Signer.Verifier, [.. shown.Select(notice => notice.Record.Position)], cancellationToken);
        return [.. shown.Select(notice => (notice, Check(notice, tree))).Where(item => item.Item2 is not CheckedRecord.Intact intact || IsGiven(item.notice, intact))];
    }

    /// <summary>INVARIANT: nothing is told that the covenant does not tell today, also of what was recorded when it did (default deny).</summary>
    private bool IsGiven(StoredNotice notice, CheckedRecord.Intact intact) =>
        intact.Fields.TryGetValue("convenant", out var name)
        && covenants.Find(name) is { } covenant
        && covenant.IsValidAt(clock.GetUtcNow())
        && Oin.TryParse(notice.Mark.Organisation, out var receiver)
        && covenant.PartyOf(receiver) is not null
        && covenant.MatchNotices.Any(given => given.Id == intact.Fields.GetValueOrDefault("melding"));

    private CheckedRecord Check(StoredNotice notice, LogTree tree)
    {
        var found = reader.Check(notice.Record, EntryType.Disclosure, tree);
        if (found is CheckedRecord.Damaged damaged)
        {
            SupervisionLog.DisclosureDamaged(logger, notice.Record.Id, damaged.Damage);
        }

        return found;
    }
}
