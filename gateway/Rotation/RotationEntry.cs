using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bekend.Gateway.Disclosure;
using Bekend.Hosting.Storage;
using Bekend.Ledger.Entries;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Rotation;

/// <summary>What goes on record about rotations (type 7): that one begins, and that the old key is destroyed. Each once, whoever drives it.</summary>
internal sealed class RotationEntry(ILogStore store, DisclosureLog log, TimeProvider clock) : IDisposable
{
    // Two appends of one entry at once would be refused by the log, and with them whatever waits beside them.
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Records that a rotation begins, and who wants it.</summary>
    /// <returns>Place of the entry: of the one that was made first.</returns>
    /// <exception cref="StoreUnavailableException">It is not on record, or nobody knows; it may be tried again.</exception>
    public Task<long> StartAsync(Covenant covenant, int from, string organisation, string client) =>
        RecordAsync(covenant, from, "begin", fields => fields.Add("organisatie", organisation).Add("client", client));

    /// <summary>Records that the old version is destroyed.</summary>
    /// <exception cref="StoreUnavailableException">It is not on record, or nobody knows; it may be tried again.</exception>
    public Task<long> EndAsync(Covenant covenant, int from) => RecordAsync(covenant, from, "einde", fields => fields);

    public void Dispose() => _one.Dispose();

    private async Task<long> RecordAsync(Covenant covenant, int from, string action, Func<RecordFields, RecordFields> complete)
    {
        var id = IdOf(covenant.Id.Value, from, action);
        var now = clock.GetUtcNow();
        var fields = complete(new RecordFields()
            .Add("handeling", $"sleutelrotatie-{action}")
            .Add("convenant", covenant.Id.Value)
            .Add("van", Format(from))
            .Add("naar", Format(from + 1)))
            .Add("traceId", Activity.Current?.TraceId.ToHexString());
        await _one.WaitAsync();
        try
        {
            return await FindAsync(id)
                ?? await AppendAsync(new(id, EntryType.KeyRotation, now, covenant.Retention.Log.AddTo(now), [], fields.Fields));
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<long> AppendAsync(LogRecord record)
    {
        try
        {
            return (await log.RecordAsync(record, CancellationToken.None)).Index;
        }
        catch (StoreUnavailableException)
        {
            // The log has each entry once: another gateway may have appended this one a moment ago.
            if (await FindAsync(record.Id) is { } index)
            {
                return index;
            }

            throw;
        }
    }

    private async Task<long?> FindAsync(Guid id) =>
        await store.FindEntryAsync(id, CancellationToken.None) is { } found
        && LogEntry.TryParse(found.Bytes, out var entry) && entry.Type == EntryType.KeyRotation && entry.Id == id
            ? found.Position
            : null;

    /// <summary>A UUIDv8 (RFC 9562, section 5.8) of what happens, so that it is on record once.</summary>
    private static Guid IdOf(string covenant, int from, string action)
    {
        var id = SHA256.HashData(Encoding.UTF8.GetBytes($"bekend:1:rotation\n{covenant}\n{Format(from)}\n{action}\n")).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new(id, bigEndian: true);
    }

    private static string Format(int version) => version.ToString(CultureInfo.InvariantCulture);
}
