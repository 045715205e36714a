namespace Bekend.Gateway.Covenants;

/// <summary>Log messages of covenants and their keys.</summary>
internal static partial class CovenantLog
{
    [LoggerMessage(EventIds.CovenantLoaded, LogLevel.Information, "covenant {Covenant} version {Version} loaded, SHA-256 {Sha256}")]
    public static partial void CovenantLoaded(ILogger logger, string covenant, string version, string sha256);

    [LoggerMessage(EventIds.CovenantPublished, LogLevel.Information, "covenant {Covenant} version {Version} published, SHA-256 {Sha256}, in the log at {LogIndex}")]
    public static partial void CovenantPublished(ILogger logger, string covenant, string version, string sha256, long logIndex);

    [LoggerMessage(EventIds.CovenantsReplaced, LogLevel.Information, "published covenants read again: {Count} versions now")]
    public static partial void CovenantsReplaced(ILogger logger, int count);

    [LoggerMessage(EventIds.CovenantsRefused, LogLevel.Critical, "what is in the store of covenants is not taken: {Count} faults, the first: {Fault}; what was in force stays in force")]
    public static partial void CovenantsRefused(ILogger logger, int count, string fault);

    [LoggerMessage(EventIds.KeyRecorded, LogLevel.Information, "public key version {Version} of covenant {Covenant} recorded in the log at {LogIndex}")]
    public static partial void KeyRecorded(ILogger logger, string covenant, int version, long logIndex);

    [LoggerMessage(EventIds.KeyChanged, LogLevel.Critical, "the key holder shows another public key for covenant {Covenant} version {Version}; its questions are refused")]
    public static partial void KeyChanged(ILogger logger, string covenant, int version);
}
