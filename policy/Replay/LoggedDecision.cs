using Bekend.Policies.Decisions;

namespace Bekend.Policies.Replay;

/// <summary>A decision as it was taken, with all it was taken on: enough to take it again.</summary>
/// <param name="Covenant">Id of the covenant.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of its file: 64 lower-case hexadecimal digits.</param>
/// <param name="Request">The question put to it.</param>
/// <param name="Outcome">What was decided.</param>
/// <remarks><see cref="LoggedDecisionJson"/> has its form on disk.</remarks>
public sealed record LoggedDecision(string Covenant, string Version, string Sha256, DecisionRequest Request, LoggedOutcome Outcome)
{
    /// <summary>Who asked whom, as the line's request has it; null where that is not certain. Not part of the decision's own form.</summary>
    public Participants? Participants { get; init; }

    /// <summary>Holds a case number: belongs in no application log.</summary>
    public override string ToString() => $"{Covenant} {Version}";
}
