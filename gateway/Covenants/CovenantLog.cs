namespace Bekend.Gateway.Covenants;

/// <summary>Log messages of covenants and their keys.</summary>
internal static partial class CovenantLog
{
    [LoggerMessage(EventIds.CovenantLoaded, LogLevel.Information, "covenant {Covenant} version {Version} loaded, SHA-256 {Sha256}")]
    public static partial void CovenantLoaded(ILogger logger, string covenant, string version, string sha256);

    [LoggerMessage(EventIds.KeyRecorded, LogLevel.Information, "public key version {Version} of covenant {Covenant} recorded in the log at {LogIndex}")]
    public static partial void KeyRecorded(ILogger logger, string covenant, int version, long logIndex);

    [LoggerMessage(EventIds.KeyChanged, LogLevel.Critical, "the key holder shows another public key for covenant {Covenant} version {Version}; its questions are refused")]
    public static partial void KeyChanged(ILogger logger, string covenant, int version);
}
