namespace Bekend.Gateway.Disclosure;

/// <summary>Application log messages about the disclosure log.</summary>
internal static partial class DisclosureLogMessages
{
    [LoggerMessage(EventIds.LogOpened, LogLevel.Information, "log {Origin} opened with {Size} entries")]
    public static partial void LogOpened(ILogger logger, string origin, long size);

    [LoggerMessage(EventIds.AppendFailed, LogLevel.Critical, "{Count} records could not be appended ({ExceptionType}); nothing was released")]
    public static partial void AppendFailed(ILogger logger, int count, string exceptionType);

    [LoggerMessage(EventIds.CosigningFailed, LogLevel.Error, "a checkpoint could not be given to witnesses ({ExceptionType}); receipts went out without cosignatures")]
    public static partial void CosigningFailed(ILogger logger, string exceptionType);
}
