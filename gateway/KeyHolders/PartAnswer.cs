using Bekend.Gateway.Forwarding;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.Gateway.KeyHolders;

/// <summary>What became of asking one holder.</summary>
/// <param name="Part">Its evaluation, proven; null when there is none.</param>
/// <param name="Refusal">Its answer when it said no; null when it said nothing, or something wrong.</param>
internal sealed record PartAnswer(PartialEvaluation? Part, ServiceAnswer? Refusal);
