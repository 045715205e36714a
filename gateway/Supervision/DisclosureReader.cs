using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Supervision;

/// <summary>Opens a stored disclosure and holds it against the log: the store's word is not enough.</summary>
/// <remarks>INVARIANT: nothing it shows is other than what was recorded before it was given out.</remarks>
internal sealed class DisclosureReader(BucketKeys buckets)
{
    /// <summary>From the root down: the signed tree has the entry, the entry commits to the content, the content is what is listed.</summary>
    /// <param name="stored">As the store has it.</param>
    /// <param name="tree">The tree under the newest checkpoint.</param>
    public CheckedDisclosure Check(StoredDisclosure stored, LogTree tree)
    {
        var overview = stored.Overview;
        if (!LogEntry.TryParse(stored.Entry, out var entry)
            || entry.Type != EntryType.Disclosure || entry.Id != overview.Id || entry.Time != overview.Time)
        {
            return Damaged(DisclosureDamage.Entry);
        }

        if (tree.Prove(stored.Position, stored.Entry!) is not { } receipt)
        {
            return Damaged(DisclosureDamage.Tree);
        }

        if (OpenKey(stored, entry) is not { } key)
        {
            return Damaged(DisclosureDamage.Key);
        }

        try
        {
            if (!TryOpen(stored, entry, key, out var fields))
            {
                return Damaged(DisclosureDamage.Content);
            }

            return DisclosureOverview.Of(entry.Id, entry.Time, fields) == overview
                ? new CheckedDisclosure.Intact(overview, stored.Position, new(fields), receipt)
                : Damaged(DisclosureDamage.Overview);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }

        CheckedDisclosure.Damaged Damaged(DisclosureDamage damage) => new(overview, stored.Position, damage);
    }

    private byte[]? OpenKey(StoredDisclosure stored, LogEntry entry)
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
        StoredDisclosure stored, LogEntry entry, byte[] key, [NotNullWhen(true)] out Dictionary<string, string>? fields)
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
