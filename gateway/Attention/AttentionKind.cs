namespace Bekend.Gateway.Attention;

/// <summary>What stood out. Values are stored; never renumber.</summary>
internal enum AttentionKind
{
    /// <summary>Nearly all answers to one employee were <c>niet bekend</c>: somebody may be trying people out.</summary>
    Misses = 0,

    /// <summary>One client asked under case numbers that follow each other: somebody may be making them up.</summary>
    AscendingCases = 1,
}
