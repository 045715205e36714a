namespace Bekend.Connector.Output;

/// <summary>Whom to call.</summary>
internal sealed record ContactDocument(string? Organisation, string? Name, string? Phone, string? Email);
