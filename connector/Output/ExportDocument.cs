using Bekend.Connector.Exporting;

namespace Bekend.Connector.Output;

/// <summary>An export as <c>bekend log export --json</c> prints it.</summary>
/// <param name="ManifestSha256">To be noted down.</param>
/// <param name="Missing">Versions of the covenant that were decided by, and whose text the gateway did not give.</param>
internal sealed record ExportDocument(
    string Folder,
    string? Covenant,
    string? From,
    string? To,
    ExportCounts? Counts,
    string? Log,
    long LogIndex,
    string ManifestSha256,
    IReadOnlyList<string> Missing);
