namespace Bekend.Policies.Syntax.Grammar;

/// <summary>Largest numbers in a covenant.</summary>
internal static class Limits
{
    /// <summary>Most persons a rule may demand behind one question.</summary>
    public const int MaxApprovals = 9;

    /// <summary>Most persons a test may put behind its question.</summary>
    public const int MaxTestApprovals = 99;

    /// <summary>Most questions a quota may allow.</summary>
    public const int MaxQuestions = 1_000_000;
}
