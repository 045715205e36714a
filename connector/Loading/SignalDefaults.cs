namespace Bekend.Connector.Loading;

/// <summary>Values for every row that has none of its own.</summary>
/// <param name="Kind">Signal kind (signaalsoort).</param>
/// <param name="Contact">Contact point.</param>
/// <param name="ValidUntil">Last day.</param>
internal sealed record SignalDefaults(string? Kind, string? Contact, DateOnly? ValidUntil);
