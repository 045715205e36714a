namespace Bekend.Policies.Differences;

/// <summary>What becomes of a question.</summary>
public enum ChangeKind
{
    /// <summary>Refused before, permitted now.</summary>
    Allowed,

    /// <summary>Permitted before, refused now.</summary>
    Refused,

    /// <summary>Permitted both times, with other obligations by its rules.</summary>
    Obligations,
}
