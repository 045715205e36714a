using Bekend.Gateway.Disclosure;
using Bekend.Ledger.Commitments;

namespace Bekend.Gateway.Supervision;

/// <summary>A stored disclosure, held against the log.</summary>
/// <param name="Overview">What it is listed by; of a damaged one this may be the lie.</param>
/// <param name="Position">Its place in the log, from 0.</param>
internal abstract record CheckedDisclosure(DisclosureOverview Overview, long Position)
{
    /// <summary>Says nothing about who asked.</summary>
    public sealed override string ToString() => $"{nameof(CheckedDisclosure)} {Overview.Id}";

    /// <summary>It is what was recorded.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="Receipt">Proof against the newest checkpoint.</param>
    public sealed record Intact(DisclosureOverview Overview, long Position, DisclosureContent Content, LogReceipt Receipt)
        : CheckedDisclosure(Overview, Position)
    {
        /// <summary>The pseudonyms of whom it is about, real and fake alike; empty when nobody's are kept. Never given out.</summary>
        public IReadOnlyList<byte[]> Subject { get; init; } = [];

        /// <summary>Every field of it with what proves it, for whoever may check it elsewhere; empty unless it was asked for.</summary>
        public IReadOnlyList<OpenedField> Opening { get; init; } = [];
    }

    /// <summary>It is not, or nobody can tell; what it says is not shown.</summary>
    public sealed record Damaged(DisclosureOverview Overview, long Position, DisclosureDamage Damage)
        : CheckedDisclosure(Overview, Position);
}
