using Bekend.Policies.Decisions;

namespace Bekend.Policies.Replay;

/// <summary>A logged decision and the draft's.</summary>
/// <param name="Logged">As it was taken.</param>
/// <param name="Request">The question as it was put to the draft: of the parties to which the draft's members belong, where the log says which organisations these are.</param>
/// <param name="Now">As the draft takes it.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="IsContradiction">True when it was taken by the very same file and yet comes out otherwise: the log or the engine is damaged.</param>
/// <param name="IsAsIfHeld">True when the draft does not hold on the day of the question, and was tried as if it did.</param>
public sealed record ReplayedDecision(LoggedDecision Logged, DecisionRequest Request, LoggedOutcome Now, ReplayKind Kind, bool IsContradiction, bool IsAsIfHeld)
{
    /// <summary>Whether it was replayed by the parties as logged, since which organisations they stand for is not certain: the draft's members play no part in it.</summary>
    public bool IsByLoggedParties { get; init; }

    /// <summary>Whether someone who took part does not in the draft, and so can neither ask nor be asked.</summary>
    public bool IsOfOutsider =>
        (Logged.Request.AskerParty.Length > 0 && Request.AskerParty.Length == 0) || (Logged.Request.AskedParty.Length > 0 && Request.AskedParty.Length == 0);

    /// <summary>Holds a case number: belongs in no application log.</summary>
    public override string ToString() => $"{Logged}: {Kind}";
}
