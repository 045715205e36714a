namespace Bekend.Gateway.Rotation;

/// <summary>Log messages of rotations. Versions and covenants only: nothing about keys.</summary>
internal static partial class RotationLog
{
    [LoggerMessage(EventIds.RotationStarted, LogLevel.Information, "rotation of covenant {Covenant} from key version {From} to {To} asked for, in the log at {LogIndex}")]
    public static partial void RotationStarted(ILogger logger, string covenant, int from, int to, long logIndex);

    [LoggerMessage(EventIds.RotationAdvanced, LogLevel.Information, "rotation of covenant {Covenant} from key version {From} to {To} is now {Step}")]
    public static partial void RotationAdvanced(ILogger logger, string covenant, int from, int to, RotationStep step);

    [LoggerMessage(EventIds.RotationStuck, LogLevel.Warning, "rotation of covenant {Covenant} to key version {To} cannot go on: {Reason}; it is tried again")]
    public static partial void RotationStuck(ILogger logger, string covenant, int to, string reason);

    [LoggerMessage(EventIds.RotationFailed, LogLevel.Error, "rotation of covenant {Covenant} to key version {To} failed: {ExceptionType}; it is tried again. {StackTrace}")]
    public static partial void RotationFailed(ILogger logger, string covenant, int to, string exceptionType, string? stackTrace);
}
