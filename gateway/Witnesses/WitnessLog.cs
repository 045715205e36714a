namespace Bekend.Gateway.Witnesses;

/// <summary>Application log messages about witnesses.</summary>
internal static partial class WitnessLog
{
    [LoggerMessage(EventIds.WitnessFailed, LogLevel.Warning, "witness {Witness} did not cosign: status {Status} (0: not reached)")]
    public static partial void WitnessFailed(ILogger logger, string witness, int status);

    [LoggerMessage(EventIds.WitnessContradicts, LogLevel.Critical, "witness {Witness} saw another history of this log: {Seen} entries, and it does not take {Size}")]
    public static partial void WitnessContradicts(ILogger logger, string witness, long seen, long size);

    [LoggerMessage(EventIds.QuorumMissing, LogLevel.Error, "not enough witnesses cosigned the checkpoint of {Size} entries")]
    public static partial void QuorumMissing(ILogger logger, long size);

    [LoggerMessage(EventIds.QuorumMet, LogLevel.Information, "enough witnesses cosigned the checkpoint of {Size} entries")]
    public static partial void QuorumMet(ILogger logger, long size);

    [LoggerMessage(EventIds.DisclosuresStopped, LogLevel.Critical, "nothing is disclosed: enough cosignatures are missing since {Since:O}")]
    public static partial void DisclosuresStopped(ILogger logger, DateTimeOffset since);
}
