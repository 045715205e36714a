using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;

namespace Bekend.Connector.Tests.Support;

/// <summary>A log of one entry, signed by a real key.</summary>
internal sealed class StubLog : IDisposable
{
    private readonly NoteSigner _signer = NoteSigner.Generate("log.example/test");

    public string Vkey => _signer.Verifier.Format();

    /// <summary>A valid receipt for an entry with this id.</summary>
    public string Receipt(Guid id, EntryType type = EntryType.Disclosure)
    {
        var time = new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
        return Receipt(new LogEntry(type, time, RetentionBucket.Of(time), id, MerkleHash.Empty, MerkleHash.Empty));
    }

    /// <summary>A valid receipt for a covenant's public key.</summary>
    public string KeyReceipt(PublicKeyStatement statement)
    {
        var time = new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
        var payload = RecordCommitment.Payload(statement.RecordKey.Span, statement.Fields);
        return Receipt(new LogEntry(EntryType.PublicKey, time, RetentionBucket.Of(time), statement.Id, MerkleHash.Empty, payload));
    }

    public void Dispose() => _signer.Dispose();

    private string Receipt(LogEntry entry)
    {
        var bytes = entry.Format();
        var checkpoint = new Checkpoint(_signer.Verifier.Name, 1, MerkleHash.Leaf(bytes));
        return new Receipt(0, [], bytes, _signer.Sign(checkpoint.Format())).Format();
    }
}
