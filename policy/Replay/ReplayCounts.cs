namespace Bekend.Policies.Replay;

/// <summary>How many decisions and lines became what.</summary>
public sealed record ReplayCounts
{
    /// <summary>Lines that are calls.</summary>
    public long Calls { get; init; }

    /// <summary>Decided the same, for the same reasons.</summary>
    public long Same { get; init; }

    /// <summary>Permitted by the draft only.</summary>
    public long Allowed { get; init; }

    /// <summary>Refused by the draft only.</summary>
    public long Refused { get; init; }

    /// <summary>The same answer for another reason.</summary>
    public long OtherReason { get; init; }

    /// <summary>Decisions of other covenants, which were passed over.</summary>
    public long OtherCovenant { get; init; }

    /// <summary>Of the replayed: taken by the very same file, and yet decided otherwise.</summary>
    public long Contradictions { get; init; }

    /// <summary>Of the replayed: on days on which the draft does not hold, tried as if it did.</summary>
    public long AsIfHeld { get; init; }

    /// <summary>Of the replayed: asked by or of an organisation or party that takes no part in the draft.</summary>
    public long OfOutsiders { get; init; }

    /// <summary>Of the replayed: by the parties as logged, without looking at the draft's members.</summary>
    public long ByLoggedParties { get; init; }

    /// <summary>Lines that the gateway could not open.</summary>
    public long Tampered { get; init; }

    /// <summary>Lines that are no lines of a decision log.</summary>
    public long Unreadable { get; init; }

    /// <summary>Decisions of the draft's covenant.</summary>
    public long Replayed => Same + Allowed + Refused + OtherReason;
}
