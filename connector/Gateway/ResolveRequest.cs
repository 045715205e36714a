namespace Bekend.Connector.Gateway;

/// <summary>Body of <c>POST /v1/vragen/{id}/antwoord</c>.</summary>
internal sealed record ResolveRequest(IReadOnlyList<PseudonymEntry> Pseudoniemen);
