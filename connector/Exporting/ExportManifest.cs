namespace Bekend.Connector.Exporting;

/// <summary>What an export is, and the hash of every file in it.</summary>
/// <param name="Format">Of the folder: <see cref="CurrentFormat"/>.</param>
/// <param name="Bekend">Version of the command that wrote it.</param>
/// <param name="From">First Dutch calendar day, yyyy-mm-dd.</param>
/// <param name="To">Last one, included.</param>
/// <param name="Gateway">Its address.</param>
/// <param name="Organisation">OIN of who exported.</param>
/// <param name="Client">Which of its clients.</param>
/// <param name="LogIndex">Place of the entry that says that it was exported. What is in the export was in the log before it.</param>
/// <param name="Receipt">Of that entry; with the checkpoint that the log had signed then.</param>
/// <param name="Data">Name of the file with the disclosures.</param>
/// <param name="Files">All files but the manifest.</param>
internal sealed record ExportManifest(
    string? Format,
    string? Bekend,
    string? Covenant,
    string? From,
    string? To,
    DateTimeOffset ExportedAt,
    string? Gateway,
    string? Organisation,
    string? Client,
    string? Log,
    long LogIndex,
    string? Receipt,
    ExportCounts? Counts,
    string? Data,
    IReadOnlyList<ExportedFile>? Files)
{
    /// <summary>The one form there is.</summary>
    public const string CurrentFormat = "bekend-export/1";

    /// <summary>Name of its own file.</summary>
    public const string FileName = "manifest.json";
}
