namespace Bekend.Connector.Gateway;

/// <summary>One covenant this organisation takes part in.</summary>
internal sealed record CovenantSummary(string? Id, string? Versie, string? Titel);
