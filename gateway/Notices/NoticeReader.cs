using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Forwarding;
using Bekend.Gateway.Identity;
using Bekend.Gateway.Supervision;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Notices;

/// <summary>An organisation's own notices, as they are on record.</summary>
/// <remarks>
/// A notice stands and falls with both signals: when either has ended or was withdrawn, it is not shown any more. It shows what is on record as
/// shown, and so is no reading of the log (decision 0015).
/// </remarks>
internal sealed class NoticeReader(
    INoticeStore notices, ILogStore store, LogKey key, RecordReader reader, ServiceClient services, TimeProvider clock, ILogger<NoticeReader> logger)
{
    /// <summary>Notices on a page; it may hold fewer.</summary>
    public const int PageSize = 100;

    /// <param name="page">From 1.</param>
    /// <exception cref="StoreUnavailableException">Store or index does not answer.</exception>
    public async Task<(IReadOnlyList<(StoredNotice Notice, CheckedRecord Checked)> Notices, bool HasMore)> ReadAsync(
        Caller caller, int page, CancellationToken cancellationToken)
    {
        var stored = await notices.ListAsync(
            caller.Organisation.Value, clock.GetUtcNow(), (page - 1) * PageSize, PageSize + 1, cancellationToken);
        return (await CheckAsync([.. stored.Take(PageSize)], cancellationToken), stored.Count > PageSize);
    }

    /// <summary>Those of which both signals are valid, held against the log.</summary>
    /// <exception cref="StoreUnavailableException">Store or index does not answer.</exception>
    public async Task<IReadOnlyList<(StoredNotice Notice, CheckedRecord Checked)>> CheckAsync(
        IReadOnlyList<StoredNotice> candidates, CancellationToken cancellationToken)
    {
        HashSet<Guid> valid = candidates.Count == 0 ? [] : await FindValidAsync(candidates, cancellationToken);
        var shown = candidates.Where(notice => valid.Contains(notice.Mark.Signal) && valid.Contains(notice.Mark.OtherSignal)).ToList();
        var tree = await LogTree.OpenAsync(
            store, key.Signer.Verifier, [.. shown.Select(notice => notice.Record.Position)], cancellationToken);
        return [.. shown.Select(notice => (notice, Check(notice, tree)))];
    }

    private async Task<HashSet<Guid>> FindValidAsync(IReadOnlyList<StoredNotice> candidates, CancellationToken cancellationToken)
    {
        var signals = candidates
            .SelectMany(notice => new[] { (notice.Mark.Organisation, notice.Mark.Signal), (notice.Mark.OtherOrganisation, notice.Mark.OtherSignal) })
            .Distinct()
            .Select(signal => (JsonNode)new JsonObject { ["organisatie"] = signal.Item1, ["id"] = signal.Item2 });
        var request = new JsonObject { ["signalen"] = new JsonArray([.. signals]) };
        var answer = await services.PostAsync(
            Clusters.Index, "/v1/geldige-signalen", Encoding.UTF8.GetBytes(request.ToJsonString()), cancellationToken);
        if (!answer.IsSuccess)
        {
            throw new StoreUnavailableException("The index does not say which signals are valid.");
        }

        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return [.. document.RootElement.GetProperty("geldig").EnumerateArray().Select(id => id.GetGuid())];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StoreUnavailableException("The index's answer cannot be read.");
        }
    }

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
