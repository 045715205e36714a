namespace Bekend.Connector.Exporting;

/// <summary>An export that is on the disk.</summary>
/// <param name="Sha256">Of the manifest: whoever notes it down sees later whether anything of the export was changed.</param>
/// <param name="Missing">Versions of the covenant that were decided by, and whose text the gateway did not give.</param>
internal sealed record ExportResult(ExportManifest Manifest, string Sha256, IReadOnlyList<string> Missing);
