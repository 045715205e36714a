using System.Threading.Channels;
using Bekend.Gateway.Logboek;
using Bekend.Gateway.Witnesses;
using Bekend.Hosting.Startup;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Disclosure;

/// <summary>The disclosure log: what is appended is durable, sequenced and under a signed checkpoint before the caller goes on.</summary>
/// <remarks>
/// Not a logger: its failures propagate, and then nothing is released (503). Whatever waits is appended as one batch:
/// one commit and one signature, however many callers.
/// </remarks>
internal sealed class DisclosureLog : IAsyncDisposable
{
    /// <summary>Bounds the time that the first caller of a batch waits for the last.</summary>
    private const int MaxBatch = 512;

    private readonly ILogStore _store;
    private readonly RecordSealer _sealer;
    private readonly LogSequencer _sequencer;
    private readonly ReceiptRelease _release;
    private readonly Quorum _quorum;
    private readonly Logboeken _logboeken;
    private readonly ILogger<DisclosureLog> _logger;
    private readonly Channel<PendingAppend> _queue =
        Channel.CreateUnbounded<PendingAppend>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task _appending;

    public DisclosureLog(
        ILogStore store, RecordSealer sealer, LogKey key, Cosigner cosigner, Quorum quorum, Logboeken logboeken, ILogger<DisclosureLog> logger)
    {
        _store = store;
        _sealer = sealer;
        _sequencer = new(key.Signer);
        _release = new(cosigner, logger);
        _quorum = quorum;
        _logboeken = logboeken;
        _logger = logger;
        var verifier = key.Signer.Verifier;
        DisclosureLogMessages.LogOpened(logger, verifier.Name, AtStart.Wait(() => LogAtStart.CheckAsync(store, verifier)));
        _appending = Task.Run(AppendWaitingAsync);
    }

    /// <summary>Appends one record.</summary>
    /// <returns>
    /// Its receipt; null when the question it answers is not open (any more), the one it refuses does not wait, or it may be there
    /// once and is: then nothing was appended.
    /// </returns>
    /// <exception cref="StoreUnavailableException">
    /// Nothing was appended, or nobody knows; or it is a disclosure, and cosignatures are missing for too long, or a logboek did not
    /// acknowledge it. Release nothing.
    /// </exception>
    public async Task<LogReceipt?> AppendAsync(LogRecord record, CancellationToken cancellationToken)
    {
        if (record.Type == EntryType.Disclosure && _quorum.IsStopped)
        {
            throw new StoreUnavailableException("Too few witnesses cosign the log.");
        }

        // INVARIANT: what the log says was given, was given: a logboek that says no is asked before. A refusal stands whatever it says.
        var line = _logboeken.LineOf(record);
        if (line is { IsRefusal: false })
        {
            await _logboeken.TellAsync(line, cancellationToken);
        }

        var pending = new PendingAppend(await _sealer.SealAsync(record, cancellationToken));
        if (!_queue.Writer.TryWrite(pending))
        {
            throw new StoreUnavailableException("The log is closing.");
        }

        // Not cancellable from here: the record will be in the log whether or not the caller still waits.
        var receipt = await pending.Done.Task;
        if (line is { IsRefusal: true } && receipt is not null)
        {
            await _logboeken.TellAsync(line, cancellationToken);
        }

        return receipt;
    }

    /// <summary>Appends a record that closes no question.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was appended, or nobody knows.</exception>
    public async Task<LogReceipt> RecordAsync(LogRecord record, CancellationToken cancellationToken) =>
        await AppendAsync(record, cancellationToken)
        ?? throw new InvalidOperationException("A record that closes no question was left out of the log.");

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _appending;
        await _release.DisposeAsync();
    }

    private async Task AppendWaitingAsync()
    {
        var batch = new List<PendingAppend>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var pending))
            {
                batch.Add(pending);
            }

            await AppendBatchAsync(batch);
            batch.Clear();
        }
    }

    private async Task AppendBatchAsync(List<PendingAppend> batch)
    {
        try
        {
            var receipts = await _store.AppendAsync([.. batch.Select(pending => pending.Record)], _sequencer, CancellationToken.None);
            await _release.ReleaseAsync(batch, receipts);
        }
        catch (Exception exception)
        {
            // Every caller must hear that it cannot go on, whatever went wrong.
            DisclosureLogMessages.AppendFailed(_logger, batch.Count, exception.GetType().Name);
            batch.ForEach(pending => pending.Done.TrySetException(
                exception as StoreUnavailableException ?? new StoreUnavailableException("The log could not be extended.", exception)));
        }
    }
}
