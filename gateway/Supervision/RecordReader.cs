using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Supervision;

/// <summary>Opens a stored record and holds it against the log: the store's word is not enough.</summary>
/// <remarks>INVARIANT: nothing it shows is other than what was recorded.</remarks>
internal sealed class RecordReader(BucketKeys buckets)
{
    /// <summary>From the root down: the signed tree has the entry, the entry commits to the content.</summary>
    /// <param name="stored">As the store has it.</param>
    /// <param name="type">What it must be.</param>
    /// <param name="tree">The tree under the newest checkpoint.</param>
    /// <param name="isWithheld">Which fields are not shown in its opening; null when nobody is to have one.</param>
    public CheckedRecord Check(StoredRecord stored, EntryType type, LogTree tree, Predicate<string>? isWithheld = null)
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
            return TryOpen(stored, entry, key, out var content)
                ? new CheckedRecord.Intact(entry, content.Fields, receipt)
                {
                    Subject = content.Subject,
                    Opening = isWithheld is null ? [] : RecordOpening.Open(key, content.ToFields(), isWithheld),
                }
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

    private static bool TryOpen(StoredRecord stored, LogEntry entry, byte[] key, [NotNullWhen(true)] out RecordContent? content)
    {
        content = null;
        if (stored.Payload is not { } payload || !PayloadCipher.TryDecrypt(key, payload, entry.Id, out var bytes))
        {
            return false;
        }

        try
        {
            return RecordContent.TryParse(bytes, out content) && content.IsCommittedToBy(entry, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
