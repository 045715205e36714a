namespace Bekend.Gateway.Forwarding;

/// <summary>Log messages of forwarding.</summary>
internal static partial class ForwardingLog
{
    [LoggerMessage(EventIds.DestinationFailed, LogLevel.Warning, "instance {Destination} did not answer ({ExceptionType}); it gets no requests for a while")]
    public static partial void DestinationFailed(ILogger logger, string destination, string exceptionType);

    [LoggerMessage(EventIds.PartnerUnanswered, LogLevel.Warning, "the index of {Destination} did not answer a question; the asker is told")]
    public static partial void PartnerUnanswered(ILogger logger, string destination);

    [LoggerMessage(EventIds.PartnerOverstepped, LogLevel.Error, "the index of {Destination} answered for other organisations; {Count} hits were dropped")]
    public static partial void PartnerOverstepped(ILogger logger, string destination, int count);
}
