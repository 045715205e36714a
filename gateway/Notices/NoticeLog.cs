namespace Bekend.Gateway.Notices;

/// <summary>Log messages about notices: numbers only.</summary>
internal static partial class NoticeLog
{
    [LoggerMessage(EventIds.MatchesDecided, LogLevel.Information, "{Count} matches decided about; {Size} notices recorded")]
    public static partial void MatchesDecided(ILogger logger, int count, int size);

    [LoggerMessage(EventIds.MatchesWait, LogLevel.Warning, "{Count} matches are under covenants that this gateway does not know; they wait until it does, or until they match no more")]
    public static partial void MatchesWait(ILogger logger, int count);

    [LoggerMessage(EventIds.DeliveryFailed, LogLevel.Error, "notices were not delivered: {ExceptionType}; the watch tries again within a minute. {StackTrace}")]
    public static partial void DeliveryFailed(ILogger logger, string exceptionType, string? stackTrace);

    [LoggerMessage(EventIds.NoticesOutOfReach, LogLevel.Warning, "covenant {Covenant} version {Version} has notices for {Count} organisations with an index of their own, which neither get nor cause any")]
    public static partial void NoticesOutOfReach(ILogger logger, string covenant, string version, int count);

    [LoggerMessage(EventIds.HookFailed, LogLevel.Warning, "a web hook did not take notice {DisclosureId}, {Count} times so far; it is tried again for a day")]
    public static partial void HookFailed(ILogger logger, Guid disclosureId, int count);
}
