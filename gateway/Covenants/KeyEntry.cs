using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>The log's entry of a covenant's public key (type 2): one for each key, and everybody can see which key it records.</summary>
internal sealed class KeyEntry(ILogStore store, LogKey key, DisclosureLog log, TimeProvider clock) : IDisposable
{
    // Two appends of one key at once would be refused by the log, and with them whatever waits beside them.
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Looks for the entry in the signed tree.</summary>
    /// <returns>Its receipt; null when the log has no such entry, or the tree does not prove it.</returns>
    /// <exception cref="StoreUnavailableException">The log cannot be read.</exception>
    public async Task<LogReceipt?> FindAsync(PublicKeyStatement statement, CancellationToken cancellationToken)
    {
        if (await store.FindEntryAsync(statement.Id, cancellationToken) is not { } found
            || !LogEntry.TryParse(found.Bytes, out var entry)
            || !statement.IsRecordedBy(entry))
        {
            return null;
        }

        var tree = await LogTree.OpenAsync(store, key.Signer.Verifier, [found.Position], cancellationToken);
        return tree.Prove(found.Position, found.Bytes);
    }

    /// <summary>Puts the key on record, unless it is.</summary>
    /// <exception cref="StoreUnavailableException">It is not on record, or nobody knows; it may be tried again.</exception>
    public async Task<LogReceipt> RecordAsync(Covenant covenant, PublicKeyStatement statement, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return await FindAsync(statement, cancellationToken) ?? await AppendAsync(covenant, statement);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<LogReceipt> AppendAsync(Covenant covenant, PublicKeyStatement statement)
    {
        var now = clock.GetUtcNow();
        try
        {
            return await log.RecordAsync(
                new(statement.Id, EntryType.PublicKey, now, covenant.Retention.Log.AddTo(now), [], statement.Fields) { Key = statement.RecordKey },
                CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The log has each entry once: another gateway may have appended this one a moment ago.
            if (await FindAsync(statement, CancellationToken.None) is { } receipt)
            {
                return receipt;
            }

            throw;
        }
    }
}
