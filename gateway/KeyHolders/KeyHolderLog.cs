namespace Bekend.Gateway.KeyHolders;

/// <summary>Log messages about holders that share keys.</summary>
internal static partial class KeyHolderLog
{
    [LoggerMessage(EventIds.ShareRefused, LogLevel.Error, "key holder {Holder} did not evaluate with its share of the key; another is asked")]
    public static partial void ShareRefused(ILogger logger, string holder);

    [LoggerMessage(EventIds.KeyNotMade, LogLevel.Error, "the key of {Covenant} was not made: key holder {Holder} refused with status {Reason}; its own log says why")]
    public static partial void KeyNotMade(ILogger logger, string covenant, string holder, int reason);

    [LoggerMessage(EventIds.KeyMade, LogLevel.Information, "the key holders have a key of {Covenant}, version {Version}, in common")]
    public static partial void KeyMade(ILogger logger, string covenant, int version);
}
