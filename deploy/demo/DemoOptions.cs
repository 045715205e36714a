namespace Bekend.Demo;

/// <summary>What the demo is asked to do.</summary>
/// <param name="Port">Port of the gateway; 0 for any that is free. The services behind it take free ports.</param>
/// <param name="Data">Folder for everything the demo keeps.</param>
/// <param name="Empty">Load no demo signals.</param>
/// <param name="ReadyFile">File to write once everything answers, or null.</param>
/// <param name="KeyHolders">How many key holders: 1, or as many as share the keys.</param>
/// <param name="PostgreSql">Connection string of the database for all services, or null for SQLite in their folders.</param>
internal sealed record DemoOptions(int Port, DirectoryInfo Data, bool Empty, FileInfo? ReadyFile, int KeyHolders, string? PostgreSql)
{
    /// <summary>The connection string holds a password: belongs in no log.</summary>
    public override string ToString() => nameof(DemoOptions);
}
