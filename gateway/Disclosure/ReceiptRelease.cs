using System.Threading.Channels;
using Bekend.Gateway.Witnesses;

namespace Bekend.Gateway.Disclosure;

/// <summary>Gives callers their receipts: at once, or when witnesses cosigned the checkpoint. What it is given is durable already.</summary>
internal sealed class ReceiptRelease : IAsyncDisposable
{
    /// <summary>Batches that may wait for cosignatures; then appending waits too, and the next batch is larger.</summary>
    private const int MaxWaiting = 4;

    private readonly Cosigner _cosigner;
    private readonly ILogger _logger;
    private readonly Channel<(PendingAppend[] Batch, IReadOnlyList<LogReceipt?> Receipts)> _waiting =
        Channel.CreateBounded<(PendingAppend[], IReadOnlyList<LogReceipt?>)>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });

    private readonly Task _releasing;

    public ReceiptRelease(Cosigner cosigner, ILogger logger)
    {
        (_cosigner, _logger) = (cosigner, logger);
        _releasing = Task.Run(ReleaseCosignedAsync);
    }

    /// <summary>Gives each caller of a batch its receipt, or sees to it that it gets one.</summary>
    /// <param name="receipts">One for each of the batch, in order; null for what was left out.</param>
    public async ValueTask ReleaseAsync(IReadOnlyCollection<PendingAppend> batch, IReadOnlyList<LogReceipt?> receipts)
    {
        if (_cosigner.IsInReceipts && receipts.Any(receipt => receipt is not null))
        {
            await _waiting.Writer.WriteAsync(([.. batch], receipts));
            return;
        }

        Give([.. batch], receipts);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _releasing;
    }

    private async Task ReleaseCosignedAsync()
    {
        await foreach (var (batch, receipts) in _waiting.Reader.ReadAllAsync())
        {
            var releasing = ReleaseCosignedAsync(batch, receipts);
            await releasing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (releasing.Exception is { } failure)
            {
                DisclosureLogMessages.CosigningFailed(_logger, failure.GetBaseException().GetType().Name);
            }
        }
    }

    private async Task ReleaseCosignedAsync(PendingAppend[] batch, IReadOnlyList<LogReceipt?> receipts)
    {
        try
        {
            // A batch has one checkpoint.
            var cosigned = await _cosigner.CosignAsync(receipts.First(receipt => receipt is not null)!.Checkpoint);
            Give(batch, [.. receipts.Select(receipt => receipt is null ? null : receipt with { Checkpoint = cosigned })]);
        }
        finally
        {
            // INVARIANT: whatever witnesses do, a record that is in the log has its receipt.
            Give(batch, receipts);
        }
    }

    private static void Give(PendingAppend[] batch, IReadOnlyList<LogReceipt?> receipts)
    {
        for (var at = 0; at < batch.Length; at++)
        {
            batch[at].Done.TrySetResult(receipts[at]);
        }
    }
}
