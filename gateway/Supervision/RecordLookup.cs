using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Storage;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Supervision;

/// <summary>Finds a record by its id and holds it against the log.</summary>
internal sealed class RecordLookup(IStatements statements, ILogStore store, LogKey key, RecordReader reader)
{
    private const string Find = $"SELECT d.id, {RecordColumns.Columns} FROM log_entries d {RecordColumns.Joins} WHERE d.id = $1";

    /// <returns>Null when the log has no such entry.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The store cannot be read.</exception>
    public async Task<CheckedRecord?> FindAsync(Guid id, EntryType type, CancellationToken cancellationToken)
    {
        var found = await statements.QueryAsync(Find, row => RecordColumns.Read(row.Reader, 1, row.Id(0)), [id], cancellationToken);
        if (found is not [var stored])
        {
            return null;
        }

        var tree = await LogTree.OpenAsync(store, key.Signer.Verifier, [stored.Position], cancellationToken);
        return reader.Check(stored, type, tree);
    }
}
