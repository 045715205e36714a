using System.Diagnostics;
using System.Globalization;
using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Rotation;

/// <summary>What goes on record about rotations (type 7): that one begins, and that the old key is destroyed. Each once, whoever drives it.</summary>
internal sealed class RotationEntry(ILogStore store, DisclosureLog log, TimeProvider clock)
{
    /// <summary>Records that a rotation begins, and who wants it.</summary>
    /// <returns>Place of the entry: of the one that was made first.</returns>
    /// <exception cref="StoreUnavailableException">It is not on record, or nobody knows; it may be tried again.</exception>
    public Task<long> StartAsync(Covenant covenant, int from, string organisation, string client) =>
        RecordAsync(covenant, from, "begin", fields => fields.Add("organisatie", organisation).Add("client", client));

    /// <summary>Records that the old version is destroyed.</summary>
    /// <exception cref="StoreUnavailableException">It is not on record, or nobody knows; it may be tried again.</exception>
    public Task<long> EndAsync(Covenant covenant, int from) => RecordAsync(covenant, from, "einde", fields => fields);

    private async Task<long> RecordAsync(Covenant covenant, int from, string action, Func<RecordFields, RecordFields> complete)
    {
        var id = NamedId.Of("rotatie", covenant.Id.Value, Format(from), action);
        var now = clock.GetUtcNow();
        var fields = complete(new RecordFields()
            .Add("handeling", $"sleutelrotatie-{action}")
            .Add("convenant", covenant.Id.Value)
            .Add("van", Format(from))
            .Add("naar", Format(from + 1)))
            .Add("traceId", Activity.Current?.TraceId.ToHexString());
        var record = new LogRecord(id, EntryType.KeyRotation, now, covenant.Retention.Log.AddTo(now), [], fields.Fields) { IsOnce = true };

        // No receipt: it was there before, from another gateway or from before a crash.
        return (await log.AppendAsync(record, CancellationToken.None))?.Index
            ?? await FindAsync(id)
            ?? throw new InvalidOperationException("A rotation that is on record is not in the log.");
    }

    private async Task<long?> FindAsync(Guid id) =>
        await store.FindEntryAsync(id, CancellationToken.None) is { } found
        && LogEntry.TryParse(found.Bytes, out var entry) && entry.Type == EntryType.KeyRotation && entry.Id == id
            ? found.Position
            : null;

    private static string Format(int version) => version.ToString(CultureInfo.InvariantCulture);
}
