using Microsoft.Extensions.Logging;

namespace Bekend.Hosting.Errors;

/// <summary>Log messages of this library: numbers 1000 to 1099, equal to the problem codes where there is one.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1010, LogLevel.Error, "request failed with {ExceptionType} at {StackTrace}")]
    public static partial void RequestFailed(ILogger logger, string exceptionType, string? stackTrace);

    [LoggerMessage(1020, LogLevel.Warning, "a caller without a valid service secret was refused")]
    public static partial void ServiceRefused(ILogger logger);

    [LoggerMessage(1030, LogLevel.Warning, "background task {Task} failed with {ExceptionType} at {StackTrace}; it runs again")]
    public static partial void TaskFailed(ILogger logger, string task, string exceptionType, string? stackTrace);
}
