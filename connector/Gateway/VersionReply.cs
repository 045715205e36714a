namespace Bekend.Connector.Gateway;

/// <summary>A published version of a covenant.</summary>
internal sealed record VersionReply(
    string? Id,
    string? Versie,
    string? GeldigVan,
    string? GeldigTot,
    string? Sha256,
    IReadOnlyList<string>? Ondertekenaars,
    long LogIndex,
    bool VanKracht)
{
    /// <summary>The file, base64url of its bytes; only where one version is asked for.</summary>
    public string? Bestand { get; init; }
}
