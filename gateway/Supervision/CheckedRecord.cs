using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Commitments;
using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Supervision;

/// <summary>A stored record, held against the log.</summary>
internal abstract record CheckedRecord
{
    private CheckedRecord()
    {
    }

    /// <summary>Says nothing about its content.</summary>
    public sealed override string ToString() => nameof(CheckedRecord);

    /// <summary>It is what was recorded.</summary>
    /// <param name="Fields">What it says, by the names under which it was committed to.</param>
    /// <param name="Receipt">Proof against the newest checkpoint.</param>
    public sealed record Intact(LogEntry Entry, IReadOnlyDictionary<string, string> Fields, LogReceipt Receipt) : CheckedRecord
    {
        /// <summary>The pseudonyms of whom it is about, real and fake alike; empty when nobody's are kept.</summary>
        public IReadOnlyList<byte[]> Subject { get; init; } = [];

        /// <summary>Every field of it with what proves it, for whoever may check it elsewhere; empty unless it was asked for.</summary>
        public IReadOnlyList<OpenedField> Opening { get; init; } = [];
    }

    /// <summary>It is not, or nobody can tell; what it says is not shown.</summary>
    public sealed record Damaged(DisclosureDamage Damage) : CheckedRecord;
}
