using Bekend.Hosting.Errors;

namespace Bekend.KeyHolding.Shares;

/// <summary>What a round of making a key gives: the messages for the next, or why it ends.</summary>
/// <param name="Record">As stored now; null with a problem.</param>
/// <param name="Letters">To all holders, concatenated; empty when the round has none.</param>
/// <param name="Problem">Why it ends; null when it goes on.</param>
internal sealed record CeremonyStep(KeyShareRecord? Record, byte[] Letters, Problem? Problem)
{
    public static CeremonyStep Refused(Problem problem) => new(null, [], problem);
}
