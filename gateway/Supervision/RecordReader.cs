using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Supervision;

/// <summary>Opens a stored record and holds it against the log: the store's word is not enough.</summary>
/// <remarks>INVARIANT: nothing it shows is other than what was recorded.</remarks>
internal sealed class RecordReader(BucketKeys buckets)
{
    /// <summary>From the root down: the signed tree has the entry, the entry commits to the content.</summary>
    /// <param name="stored">As the store has it.</param>
    /// <param name="type">What it must be.</param>
    /// <param name="tree">The tree under the newest checkpoint.</param>
    public CheckedRecord Check(StoredRecord stored, EntryType type, LogTree tree)
    {
        if (!LogEntry.TryParse(stored.Entry, out var entry) || entry.Type != type || entry.Id != stored.Id)
        {
            return new CheckedRecord.Damaged(DisclosureDamage.Entry);
        }

        if (tree.Prove(stored.Position, stored.Entry!) is not { } receipt)
        {
            return new CheckedRecord.Damaged(DisclosureDamage.Tree);
        }

        if (OpenKey(stored, entry) is not { } key)
        {
            return new CheckedRecord.Damaged(DisclosureDamage.Key);
        }

        try
        {
            return TryOpen(stored, entry, key, out var fields)
                ? new CheckedRecord.Intact(entry, fields, receipt)
                : new CheckedRecord.Damaged(DisclosureDamage.Content);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private byte[]? OpenKey(StoredRecord stored, LogEntry entry)
    {
        if (stored is not { BucketKey: { } bucket, WrappedKey: { } wrapped }
            || buckets.Open(entry.RetentionBucket, bucket) is not { } bucketKey)
        {
            return null;
        }

        try
        {
            return KeyWrap.TryUnwrap(bucketKey, wrapped, entry.Id, out var key) ? key : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bucketKey);
        }
    }

    private static bool TryOpen(
        StoredRecord stored, LogEntry entry, byte[] key, [NotNullWhen(true)] out Dictionary<string, string>? fields)
    {
        fields = null;
        if (stored.Payload is not { } payload || !PayloadCipher.TryDecrypt(key, payload, entry.Id, out var content))
        {
            return false;
        }

        try
        {
            fields = ReadFields(content);
            return Commit(key, fields) == entry.Payload;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            // The sealer writes an object of texts, each name once. Their messages quote the content.
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private static Digest Commit(byte[] key, Dictionary<string, string> fields) => RecordCommitment.Payload(
        key, [.. fields.Select(field => new RecordField(field.Key, Encoding.UTF8.GetBytes(field.Value)))]);

    private static Dictionary<string, string> ReadFields(byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.EnumerateObject().ToDictionary(
            field => field.Name, field => field.Value.GetString()!, StringComparer.Ordinal);
    }
}
