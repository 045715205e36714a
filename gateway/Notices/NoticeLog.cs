namespace Bekend.Gateway.Notices;

/// <summary>Log messages about notices: numbers only.</summary>
internal static partial class NoticeLog
{
    [LoggerMessage(EventIds.MatchesDecided, LogLevel.Information, "{Count} matches decided about; {Size} notices recorded")]
    public static partial void MatchesDecided(ILogger logger, int count, int size);

    [LoggerMessage(EventIds.HookFailed, LogLevel.Warning, "a web hook did not take notice {DisclosureId}, {Count} times so far; it is tried again for a day")]
    public static partial void HookFailed(ILogger logger, Guid disclosureId, int count);
}
