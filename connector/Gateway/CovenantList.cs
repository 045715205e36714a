namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>GET /v1/convenanten</c>.</summary>
internal sealed record CovenantList(IReadOnlyList<CovenantSummary>? Convenanten);
