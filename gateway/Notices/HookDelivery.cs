using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Notices;

/// <summary>Sends notices to the web hooks of those who are told, until one takes it or a day has passed.</summary>
/// <remarks>
/// At least once: what was taken is acknowledged, and a crash in between sends it again. The schedule is in the store, and survives a restart.
/// Organisations do not wait for each other: each gets its own in turn, all of them at the same time.
/// </remarks>
internal sealed class HookDelivery(
    INoticeStore notices, NoticeReader reader, OrganisationDirectory organisations, HookClient client, TimeProvider clock, ILogger<HookDelivery> logger)
    : IDisposable
{
    private const int Batch = 32;

    /// <summary>Of one organisation in a batch: one that answers slowly keeps the others' next batch waiting no longer than this takes.</summary>
    private const int Each = 4;

    /// <summary>A ring and a round at the same moment must not both send what is due.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Sends all that is due.</summary>
    /// <returns>How many attempts were made.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">Store or index does not answer; what is due stays due.</exception>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await SendAllAsync(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<int> SendAllAsync(CancellationToken cancellationToken)
    {
        var attempts = 0;
        var failing = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        while (await notices.ListDueAsync(clock.GetUtcNow(), Batch, Each, cancellationToken) is { Count: > 0 } due)
        {
            var shown = (await reader.CheckAsync(due, cancellationToken))
                .ToDictionary(item => item.Notice.Record.Id, item => item.Checked);
            var sent = await Task.WhenAll(due
                .GroupBy(notice => notice.Mark.Organisation, StringComparer.Ordinal)
                .Select(own => SendInTurnAsync(own, shown, failing, cancellationToken)));
            attempts += sent.Sum();
        }

        return attempts;
    }

    /// <param name="own">Notices of one organisation.</param>
    /// <param name="shown">Those whose signals match, held against the log.</param>
    /// <param name="failing">Whose web hook did not take one in this round, and how often it has not taken that one.</param>
    /// <param name="cancellationToken">Ends with the gateway.</param>
    private async Task<int> SendInTurnAsync(
        IGrouping<string, StoredNotice> own,
        Dictionary<Guid, CheckedRecord> shown,
        ConcurrentDictionary<string, int> failing,
        CancellationToken cancellationToken)
    {
        var attempts = 0;
        foreach (var notice in own)
        {
            // A signal is gone, the record is damaged, or the hook was taken out of the file: nothing is sent, now or later.
            if (organisations.HookOf(own.Key) is not { } hook
                || !shown.TryGetValue(notice.Record.Id, out var found) || found is not CheckedRecord.Intact intact)
            {
                await notices.PostponeAsync(notice.Record.Id, notice.Failed, null, cancellationToken);
            }
            else if (failing.TryGetValue(own.Key, out var failed))
            {
                // It did not take the one before: this one waits as long, and need not find out.
                await notices.PostponeAsync(notice.Record.Id, notice.Failed, Next(failed, notice), cancellationToken);
            }
            else
            {
                attempts++;
                await SendAsync(notice, hook, NoticeJson.Pushed(notice, intact), failing, cancellationToken);
            }
        }

        return attempts;
    }

    private async Task SendAsync(
        StoredNotice notice, WebHook hook, string body, ConcurrentDictionary<string, int> failing, CancellationToken cancellationToken)
    {
        var (organisation, id, failed) = (notice.Mark.Organisation, notice.Record.Id, notice.Failed + 1);
        if (await client.TrySendAsync(hook, Encoding.UTF8.GetBytes(body), cancellationToken))
        {
            await notices.AcknowledgeAsync(organisation, id, clock.GetUtcNow(), cancellationToken);
            return;
        }

        NoticeLog.HookFailed(logger, id, failed);
        failing[organisation] = failed;
        await notices.PostponeAsync(id, failed, Next(failed, notice), cancellationToken);
    }

    private DateTimeOffset? Next(int failed, StoredNotice notice) =>
        HookSchedule.Next(failed, notice.Mark.GivenAt, clock.GetUtcNow(), RandomNumberGenerator.GetInt32(1_000_001) / 1e6);
}
