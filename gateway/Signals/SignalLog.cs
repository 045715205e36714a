namespace Bekend.Gateway.Signals;

/// <summary>Log messages about signals.</summary>
internal static partial class SignalLog
{
    [LoggerMessage(EventIds.SignalsRegistered, LogLevel.Information, "{Count} signal lines handled")]
    public static partial void SignalsRegistered(ILogger logger, int count);
}
