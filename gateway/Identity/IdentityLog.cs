namespace Bekend.Gateway.Identity;

/// <summary>Log messages of identity. No token or assertion at any level.</summary>
internal static partial class IdentityLog
{
    [LoggerMessage(EventIds.AssertionRefused, LogLevel.Warning, "a client assertion was refused")]
    public static partial void AssertionRefused(ILogger logger);

    [LoggerMessage(EventIds.TokenIssued, LogLevel.Information, "token issued to client {Client}")]
    public static partial void TokenIssued(ILogger logger, string client);
}
