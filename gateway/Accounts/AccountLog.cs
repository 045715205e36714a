namespace Bekend.Gateway.Accounts;

/// <summary>Log messages of accounts: ids only. No name, password, code or cookie at any level.</summary>
internal static partial class AccountLog
{
    [LoggerMessage(EventIds.PasswordRefused, LogLevel.Warning, "a user name and password were refused")]
    public static partial void PasswordRefused(ILogger logger);

    [LoggerMessage(EventIds.CodeRefused, LogLevel.Warning, "a code was refused for account {Account}")]
    public static partial void CodeRefused(ILogger logger, Guid account);

    [LoggerMessage(EventIds.SignedIn, LogLevel.Information, "account {Account} signed in")]
    public static partial void SignedIn(ILogger logger, Guid account);

    [LoggerMessage(EventIds.AccountAdded, LogLevel.Information, "account {Account} added from the seed file")]
    public static partial void AccountAdded(ILogger logger, Guid account);

    [LoggerMessage(EventIds.AddressLimited, LogLevel.Warning, "too many attempts to sign in from one address")]
    public static partial void AddressLimited(ILogger logger);
}
