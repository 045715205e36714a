namespace Bekend.Policies.Decisions.Compiled;

/// <summary>What a question says of the subject's age.</summary>
internal enum AgeState
{
    /// <summary>An adult.</summary>
    Adult,

    /// <summary>A minor.</summary>
    Minor,

    /// <summary>Nothing, of a subject that has an age.</summary>
    Unknown,

    /// <summary>Nothing, of an address: it has none.</summary>
    None,
}
