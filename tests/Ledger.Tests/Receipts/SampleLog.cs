using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Ledger.Receipts;
using Bekend.Ledger.Tests.Commitments;
using Bekend.Ledger.Tests.Merkle;

namespace Bekend.Ledger.Tests.Receipts;

/// <summary>A small log with a fixed key, so that its receipts are the same every time. The README shows the third of five.</summary>
internal sealed class SampleLog : IDisposable
{
    public const string Origin = "example.com/bekend";

    private readonly MemoryNodes _nodes = new();
    private readonly Frontier _frontier = Frontier.Empty;

    public SampleLog(int size)
    {
        for (var i = 0; i < size; i++)
        {
            _frontier.Append(MerkleHash.Leaf(EntryAt(i).Format()), _nodes.Nodes);
        }
    }

    public NoteSigner Signer { get; } = NoteSigner.Import(Origin, SampleRecord.Key);

    public NoteVerifier Verifier => Signer.Verifier;

    public Checkpoint Checkpoint => new(Origin, _frontier.Size, _frontier.Root);

    /// <summary>Entries that differ in time only, a second apart; the third is the README's.</summary>
    public static LogEntry EntryAt(int index) => new(
        EntryType.Disclosure,
        new DateTimeOffset(2026, 7, 1, 12, 30, 13, 250, TimeSpan.Zero).AddSeconds(index),
        RetentionBucket.Of(new DateTimeOffset(2031, 7, 1, 12, 30, 15, 250, TimeSpan.Zero)),
        SampleRecord.Id,
        RecordCommitment.Subject(SampleRecord.Key, SampleRecord.Pseudonyms),
        RecordCommitment.Payload(SampleRecord.Key, SampleRecord.Fields));

    public string ReceiptFor(int index) => ReceiptFor(index, EntryAt(index).Format(), Checkpoint.Format());

    /// <summary>A receipt over whatever text, signed by the log.</summary>
    public string ReceiptFor(int index, byte[]? extra, string text) => new Receipt(
        index,
        InclusionProof.Prove(index, _frontier.Size, _nodes),
        extra is null ? default(ReadOnlyMemory<byte>?) : extra,
        Signer.Sign(text)).Format();

    public void Dispose() => Signer.Dispose();
}
