namespace Bekend.Policies.Replay;

/// <summary>What becomes of a logged decision under a draft.</summary>
public enum ReplayKind
{
    /// <summary>The same answer for the same reasons.</summary>
    Same,

    /// <summary>Refused then, permitted by the draft.</summary>
    Allowed,

    /// <summary>Permitted then, refused by the draft.</summary>
    Refused,

    /// <summary>The same answer, by other rules, clauses or forbids.</summary>
    OtherReason,
}
