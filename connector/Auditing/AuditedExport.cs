using Bekend.Connector.Exporting;
using Bekend.Ledger.Entries;

namespace Bekend.Connector.Auditing;

/// <summary>An export whose files are as its manifest says, and whose own entry the log signed for.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Checkpoint">Signed note: the log as it was when it was exported.</param>
internal sealed record AuditedExport(string Folder, ExportManifest Manifest, AuditedDays Days, string Checkpoint)
{
    /// <summary>The month in which it was exported: content of those before it is gone by itself.</summary>
    public uint Month { get; } = RetentionBucket.Of(Manifest.ExportedAt);
}
