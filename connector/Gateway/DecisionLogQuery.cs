namespace Bekend.Connector.Gateway;

/// <summary>A part of the decision log.</summary>
/// <param name="From">First Dutch calendar day, yyyy-mm-dd.</param>
/// <param name="To">Last one, included, yyyy-mm-dd.</param>
/// <param name="Covenant">One covenant; null for all that the caller guards.</param>
internal sealed record DecisionLogQuery(string From, string To, string? Covenant);
