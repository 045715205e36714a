namespace Bekend.Gateway.Forwarding;

/// <summary>Log messages of forwarding.</summary>
internal static partial class ForwardingLog
{
    [LoggerMessage(EventIds.DestinationFailed, LogLevel.Warning, "instance {Destination} did not answer ({ExceptionType}); it gets no requests for a while")]
    public static partial void DestinationFailed(ILogger logger, string destination, string exceptionType);
}
