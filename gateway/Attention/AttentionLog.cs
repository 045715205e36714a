namespace Bekend.Gateway.Attention;

/// <summary>Log messages about patterns: under which covenant, never whose.</summary>
internal static partial class AttentionLog
{
    [LoggerMessage(EventIds.AttentionRaised, LogLevel.Warning, "something under covenant {Covenant} asks for a look by its privacy officer")]
    public static partial void AttentionRaised(ILogger logger, string covenant);
}
