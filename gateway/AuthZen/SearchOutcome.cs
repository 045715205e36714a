using Bekend.Policies.Replay;

namespace Bekend.Gateway.AuthZen;

/// <summary>What a search found.</summary>
/// <param name="Results">In any order.</param>
/// <param name="DecidedOn">Every decision it took, of what was found and what was not. Goes into the decision log only.</param>
internal sealed record SearchOutcome(IReadOnlyList<SearchResult> Results, IReadOnlyList<LoggedDecision> DecidedOn);
