using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;

namespace Bekend.Ledger.Receipts;

/// <summary>What checking a receipt found.</summary>
public abstract record ReceiptResult
{
    private ReceiptResult()
    {
    }

    /// <summary>The log holds the entry, and signed for it.</summary>
    /// <param name="Entry">The entry, read from the receipt.</param>
    /// <param name="Checkpoint">The log's checkpoint that covers it.</param>
    /// <param name="Index">Position in the log.</param>
    public sealed record Valid(LogEntry Entry, Checkpoint Checkpoint, long Index) : ReceiptResult;

    /// <summary>The receipt proves nothing.</summary>
    /// <param name="Reason">Why, in English, lower case, nothing of the receipt repeated.</param>
    public sealed record Invalid(string Reason) : ReceiptResult;
}
