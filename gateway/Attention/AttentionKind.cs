namespace Bekend.Gateway.Attention;

/// <summary>What stood out. Values are stored; never renumber.</summary>
internal enum AttentionKind
{
    /// <summary>Nearly all answers to one employee were <c>niet bekend</c>: somebody may be trying people out.</summary>
    Misses = 0,

    /// <summary>One client asked under case numbers that follow each other: somebody may be making them up.</summary>
    AscendingCases = 1,

    /// <summary>One employee asked very often in one case: somebody may be using a case for what is none.</summary>
    ManyInCase = 2,

    /// <summary>One employee asked much of a day outside office hours: somebody may be asking where nobody looks.</summary>
    OutsideHours = 3,

    /// <summary>Many employees asked about one subject: there may be more curiosity than work.</summary>
    ManyAskers = 4,
}
