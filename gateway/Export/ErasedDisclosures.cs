using System.Runtime.CompilerServices;
using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Storage;
using Bekend.Gateway.Supervision;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Export;

/// <summary>Finds disclosures that were erased one by one, by what the log says of it: nothing else of them is left.</summary>
/// <remarks>Looks at every entry of the log for those of type 3, and opens these. There are few, and it is asked for seldom.</remarks>
internal sealed class ErasedDisclosures(IStatements statements, ILogStore store, LogKey key, RecordReader reader)
{
    private const int AtOnce = 200;

    /// <summary>Of an erasure it is shown what was erased; not who wanted it, nor why.</summary>
    private static readonly string[] Shown = ["handeling", "convenanten", "verstrekkingId"];

    private static readonly byte[] Redaction = [(byte)EntryType.Redaction];

    private const string List =
        $"""
        SELECT d.id, {RecordColumns.Columns} FROM log_entries d {RecordColumns.Joins}
        WHERE substr(d.entry, 2, 1) = $1 AND d.position > $2 ORDER BY d.position LIMIT $3
        """;

    /// <param name="before">Only disclosures before this place in the log.</param>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The store cannot be read.</exception>
    public async IAsyncEnumerable<ExportedDisclosure.Erased> ReadAsync(
        CovenantPeriod period, long before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = -1L;
        IReadOnlyList<StoredRecord> page;
        do
        {
            page = await statements.QueryAsync(
                List, row => RecordColumns.Read(row.Reader, 1, row.Id(0)), [Redaction, after, (long)AtOnce], cancellationToken);
            var tree = await LogTree.OpenAsync(store, key.Signer.Verifier, [.. page.Select(item => item.Position)], cancellationToken);
            foreach (var stored in page)
            {
                if (reader.Check(stored, EntryType.Redaction, tree, name => !Shown.Contains(name, StringComparer.Ordinal)) is CheckedRecord.Intact record
                    && record.Fields.GetValueOrDefault("handeling") == "wissing"
                    && record.Fields.GetValueOrDefault("convenanten") == period.Covenant
                    && Guid.TryParse(record.Fields.GetValueOrDefault("verstrekkingId"), out var id)
                    && await store.FindEntryAsync(id, cancellationToken) is { } found
                    && found.Position < before
                    && LogEntry.TryParse(found.Bytes, out var entry)
                    && entry.Type == EntryType.Disclosure
                    && entry.Time >= period.From && entry.Time < period.Until)
                {
                    yield return new(found.Position, found.Bytes, record);
                }
            }

            after = page.Count > 0 ? page[^1].Position : after;
        }
        while (page.Count == AtOnce);
    }
}
