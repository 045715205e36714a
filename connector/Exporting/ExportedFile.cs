namespace Bekend.Connector.Exporting;

/// <summary>A file of an export, as its manifest has it.</summary>
/// <param name="Name">Below the folder, with <c>/</c>.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record ExportedFile(string Name, long Bytes, string Sha256);
