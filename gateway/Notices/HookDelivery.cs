using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Organisations;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Notices;

/// <summary>Sends notices to the web hooks of those who are told, until one takes it or a day has passed.</summary>
/// <remarks>At least once: what was taken is acknowledged, and a crash in between sends it again. The schedule is in the store, and survives a restart.</remarks>
internal sealed class HookDelivery(
    INoticeStore notices, NoticeReader reader, OrganisationDirectory organisations, HookClient client, TimeProvider clock, ILogger<HookDelivery> logger)
    : IDisposable
{
    private const int Batch = 32;

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
        while (await notices.ListDueAsync(clock.GetUtcNow(), Batch, cancellationToken) is { Count: > 0 } due)
        {
            var shown = (await reader.CheckAsync(due, cancellationToken))
                .ToDictionary(item => item.Notice.Record.Id, item => item.Checked);
            foreach (var notice in due)
            {
                attempts++;
                var body = shown.TryGetValue(notice.Record.Id, out var found) && found is CheckedRecord.Intact intact ? NoticeJson.Pushed(notice, intact) : null;
                await SendAsync(notice, body, cancellationToken);
            }
        }

        return attempts;
    }

    private async Task SendAsync(StoredNotice notice, string? body, CancellationToken cancellationToken)
    {
        var (organisation, id, failed) = (notice.Mark.Organisation, notice.Record.Id, notice.Failed);

        // A signal is gone, the record is damaged, or the hook was taken out of the file: nothing is sent, now or later.
        if (body is null || organisations.HookOf(organisation) is not { } hook)
        {
            await notices.PostponeAsync(id, failed, null, cancellationToken);
            return;
        }

        if (await client.TrySendAsync(hook, Encoding.UTF8.GetBytes(body), cancellationToken))
        {
            await notices.AcknowledgeAsync(organisation, id, clock.GetUtcNow(), cancellationToken);
            return;
        }

        NoticeLog.HookFailed(logger, id, failed + 1);
        var next = HookSchedule.Next(failed + 1, notice.Mark.GivenAt, clock.GetUtcNow(), RandomNumberGenerator.GetInt32(1_000_001) / 1e6);
        await notices.PostponeAsync(id, failed + 1, next, cancellationToken);
    }
}
