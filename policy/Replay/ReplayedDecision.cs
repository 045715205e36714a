namespace Bekend.Policies.Replay;

/// <summary>A logged decision and the draft's.</summary>
/// <param name="Logged">As it was taken.</param>
/// <param name="Now">As the draft takes it.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="IsContradiction">True when it was taken by the very same file and yet comes out otherwise: the log or the engine is damaged.</param>
/// <param name="IsAsIfHeld">True when the draft does not hold on the day of the question, and was tried as if it did.</param>
public sealed record ReplayedDecision(LoggedDecision Logged, LoggedOutcome Now, ReplayKind Kind, bool IsContradiction, bool IsAsIfHeld)
{
    /// <summary>Holds a case number: belongs in no application log.</summary>
    public override string ToString() => $"{Logged}: {Kind}";
}
