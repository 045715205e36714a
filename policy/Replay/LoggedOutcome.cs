using Bekend.Policies.Decisions;

namespace Bekend.Policies.Replay;

/// <summary>What was decided, in the words that are compared when a decision is taken again.</summary>
/// <param name="IsPermit">Whether the question was allowed.</param>
/// <param name="Reason">The kind of refusal; null for a permit.</param>
/// <param name="Rules">Every rule that permitted, or the nearest one; in id order.</param>
/// <param name="Missing">Clauses that failed, in a fixed order; empty for a permit and a forbid.</param>
/// <param name="Forbids">Every forbid that struck, in id order.</param>
public sealed record LoggedOutcome(
    bool IsPermit,
    DenyReason? Reason,
    IReadOnlyList<string> Rules,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Forbids)
{
    /// <summary>Takes what is compared out of a decision.</summary>
    public static LoggedOutcome Of(Decision decision) => decision switch
    {
        Decision.Permit permit => new(true, null, [.. permit.Rules.Select(rule => rule.Id)], [], []),
        Decision.Deny { Reason: DenyReason.Forbidden } deny => new(false, deny.Reason, [], [], [.. deny.Forbids.Select(forbid => forbid.Id)]),
        Decision.Deny deny => new(false, deny.Reason, deny.Rule is { } rule ? [rule] : [], deny.Missing, []),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>Whether both say the same, reasons included.</summary>
    public bool IsSameAs(LoggedOutcome other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsPermit == other.IsPermit
            && Reason == other.Reason
            && Rules.SequenceEqual(other.Rules, StringComparer.Ordinal)
            && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal)
            && Forbids.SequenceEqual(other.Forbids, StringComparer.Ordinal);
    }
}
