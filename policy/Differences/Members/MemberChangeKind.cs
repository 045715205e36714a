namespace Bekend.Policies.Differences.Members;

/// <summary>What becomes of an organisation.</summary>
public enum MemberChangeKind
{
    /// <summary>It takes part, and did not.</summary>
    Joined,

    /// <summary>It took part, and does not any longer.</summary>
    Left,

    /// <summary>It belongs to another party.</summary>
    Moved,

    /// <summary>What bears its name in its party has another OIN, has one now, or has none any longer.</summary>
    Renumbered,

    /// <summary>Its OIN has another name: nothing is decided otherwise.</summary>
    Renamed,
}
