namespace Bekend.Gateway.Logboek;

/// <summary>Application log messages about logboeken.</summary>
internal static partial class LogboekLog
{
    [LoggerMessage(EventIds.LogboekSilent, LogLevel.Error, "logboek {Destination} did not acknowledge a line: status {Status} (0: not reached, 200: not all of it); nothing was released")]
    public static partial void LogboekSilent(ILogger logger, string destination, int status);
}
