namespace Bekend.Connector.Exporting;

/// <summary>What to export, and where to.</summary>
/// <param name="From">First Dutch calendar day, yyyy-mm-dd.</param>
/// <param name="To">Last one, included.</param>
/// <param name="Folder">Must not be there yet.</param>
internal sealed record ExportOrder(string Covenant, string From, string To, ExportFormat Format, string Folder);
