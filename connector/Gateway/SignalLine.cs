namespace Bekend.Connector.Gateway;

/// <summary>One signal to register: a line of <c>POST /v1/signalen</c>.</summary>
internal sealed record SignalLine
{
    public required string Kenmerk { get; init; }

    public required string Convenant { get; init; }

    public required string Soort { get; init; }

    public required string Signaalsoort { get; init; }

    public string? Contactpunt { get; init; }

    /// <summary>Version of the covenant's key that the pseudonyms are under.</summary>
    public required int Sleutelversie { get; init; }

    /// <summary>Last day, <c>yyyy-MM-dd</c>.</summary>
    public string? GeldigTot { get; init; }

    public required IReadOnlyList<PseudonymEntry> Pseudoniemen { get; init; }
}
