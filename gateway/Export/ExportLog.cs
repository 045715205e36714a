namespace Bekend.Gateway.Export;

/// <summary>Log messages about exports: numbers only.</summary>
internal static partial class ExportLog
{
    [LoggerMessage(EventIds.DisclosuresExported, LogLevel.Information, "exported {Count} disclosures, as entry {LogIndex} of the log says")]
    public static partial void DisclosuresExported(ILogger logger, long count, long logIndex);
}
