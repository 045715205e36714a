namespace Bekend.Gateway.Notices;

/// <summary>Log messages about notices: numbers only.</summary>
internal static partial class NoticeLog
{
    [LoggerMessage(EventIds.MatchesDecided, LogLevel.Information, "{Count} matches decided about; {Size} notices recorded")]
    public static partial void MatchesDecided(ILogger logger, int count, int size);
}
