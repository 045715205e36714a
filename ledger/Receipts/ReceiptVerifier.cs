using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;

namespace Bekend.Ledger.Receipts;

/// <summary>Checks receipts with nothing but the log's vkey.</summary>
/// <remarks>
/// It shows that the log signed for a tree with this entry in it. That everyone is shown the same tree is for consistency
/// proofs and witnesses to show.
/// </remarks>
public static class ReceiptVerifier
{
    /// <summary>Checks a receipt: form, signature, origin, entry, inclusion; in that order, stopping at the first fault.</summary>
    /// <param name="receipt">The receipt as text, any text at all.</param>
    /// <param name="log">The log's key, from a source other than the receipt. Its name is the log's origin.</param>
    public static ReceiptResult Verify(string receipt, NoteVerifier log)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (!Receipt.TryParse(receipt, out var parsed))
        {
            return new ReceiptResult.Invalid("not a c2sp.org/tlog-proof@v1 receipt");
        }

        if (!SignedNote.TryOpen(parsed.Checkpoint, log, out var text))
        {
            return new ReceiptResult.Invalid("the checkpoint is not signed by this log");
        }

        if (!Checkpoint.TryParse(text, out var checkpoint))
        {
            return new ReceiptResult.Invalid("the signed text is not a checkpoint");
        }

        if (checkpoint.Origin != log.Name)
        {
            return new ReceiptResult.Invalid("the checkpoint is of another log");
        }

        if (parsed.Extra is not { } bytes || !LogEntry.TryParse(bytes.Span, out var entry))
        {
            return new ReceiptResult.Invalid("the receipt holds no entry of this format");
        }

        return InclusionProof.Check(
            parsed.Proof, parsed.Index, checkpoint.Size, MerkleHash.Leaf(bytes.Span), checkpoint.Root)
            ? new ReceiptResult.Valid(entry, checkpoint, parsed.Index)
            : new ReceiptResult.Invalid("the entry is not at this position under the signed root");
    }
}
