using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.KeyHolding.Shares;

/// <summary>Log messages of shared keys: numbers 1150 to 1159.</summary>
internal static partial class KeyShareLog
{
    [LoggerMessage(1152, LogLevel.Error, "the key of {Covenant} was not made: holder {Holder} did not keep to it ({Fault})")]
    public static partial void HolderDeviates(ILogger logger, string covenant, string holder, CeremonyFault fault);
}
