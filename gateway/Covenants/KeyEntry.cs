using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Covenants;

/// <summary>The log's entry of a covenant's public key (type 2): one for each key, and everybody can see which key it records.</summary>
internal sealed class KeyEntry(ILogStore store, LogKey key, DisclosureLog log, TimeProvider clock)
{
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
        // Looked for first, which is nearly always enough: this is asked for whenever a key is shown.
        if (await FindAsync(statement, cancellationToken) is { } known)
        {
            return known;
        }

        var now = clock.GetUtcNow();
        var record = new LogRecord(statement.Id, EntryType.PublicKey, now, covenant.Retention.Log.AddTo(now), [], statement.Fields)
        {
            Key = statement.RecordKey,
            IsOnce = true,
        };

        // No receipt: another gateway appended it a moment ago.
        return await log.AppendAsync(record, CancellationToken.None)
            ?? await FindAsync(statement, CancellationToken.None)
            ?? throw new StoreUnavailableException("The log has another entry where this key's would be.");
    }
}
