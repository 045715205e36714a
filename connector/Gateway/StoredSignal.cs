namespace Bekend.Connector.Gateway;

/// <summary>One of the organisation's own signals.</summary>
internal sealed record StoredSignal(
    string? Id,
    string? Kenmerk,
    string? Soort,
    string? Signaalsoort,
    string? Contactpunt,
    string? GeldigTot,
    DateTimeOffset? GeregistreerdOp);
