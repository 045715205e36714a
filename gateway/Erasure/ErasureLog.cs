namespace Bekend.Gateway.Erasure;

/// <summary>Log messages about erasure: numbers only.</summary>
internal static partial class ErasureLog
{
    [LoggerMessage(EventIds.MonthDestroyed, LogLevel.Information, "the key of a month that is over was destroyed, and with it the content of {Count} records; log index {LogIndex}")]
    public static partial void MonthDestroyed(ILogger logger, long count, long logIndex);

    [LoggerMessage(EventIds.MonthHeld, LogLevel.Warning, "the content of {Count} records is kept past its time by a hold")]
    public static partial void MonthHeld(ILogger logger, long count);

    [LoggerMessage(EventIds.ContentErased, LogLevel.Information, "disclosure {DisclosureId} was erased; log index {LogIndex}")]
    public static partial void ContentErased(ILogger logger, Guid disclosureId, long logIndex);
}
