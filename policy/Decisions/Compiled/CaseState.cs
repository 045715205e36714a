namespace Bekend.Policies.Decisions.Compiled;

/// <summary>What a question says of a case.</summary>
internal enum CaseState
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A text that can be a case id.</summary>
    Given,

    /// <summary>A text that cannot be one.</summary>
    Malformed,
}
