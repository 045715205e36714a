using System.Security.Cryptography;
using Bekend.Gateway.Covenants;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Disclosure;

/// <summary>Commits to a record and encrypts its content under a key of its own.</summary>
/// <remarks>Format: protocol §5. Destroying the record's key erases the content and leaves every root valid.</remarks>
internal sealed class RecordSealer(BucketKeys buckets, CaseTags cases)
{
    /// <summary>Stands for "no pseudonyms", so that such an entry looks like any other.</summary>
    private static readonly byte[][] NoSubject = [[]];

    public async Task<SealedRecord> SealAsync(LogRecord record, CancellationToken cancellationToken)
    {
        var bucket = RetentionBucket.Of(LogRetention.AtLeast(record.Time, record.RetainUntil));
        var bucketKey = await buckets.GetAsync(bucket, cancellationToken);
        var key = record.Key?.ToArray() ?? RandomNumberGenerator.GetBytes(32);
        var content = RecordContent.Format(record.Fields, record.Pseudonyms);
        try
        {
            var subject = RecordCommitment.Subject(key, record.Pseudonyms.Count == 0 ? NoSubject : record.Pseudonyms);
            var payload = RecordCommitment.Payload(key, record.Fields);
            var entry = new LogEntry(record.Type, record.Time, bucket, record.Id, subject, payload).Format();
            return new(
                record.Id,
                entry,
                MerkleHash.Leaf(entry),
                bucket,
                KeyWrap.Wrap(bucketKey, key, record.Id),
                PayloadCipher.Encrypt(key, content, record.Id),
                record.Answers)
            {
                Refuses = record.Refuses,
                IsOnce = record.IsOnce,
                Effect = record.Effect,
                Signal = record.Signal,
                Notice = record.Notice,
                Overview = record.Type == EntryType.Disclosure ? DisclosureOverview.Of(record, cases) : null,
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(content);
        }
    }
}
