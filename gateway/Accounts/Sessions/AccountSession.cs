namespace Bekend.Gateway.Accounts.Sessions;

/// <summary>A session, from signing in to signing out. The cookie holds its id and nothing else.</summary>
internal sealed class AccountSession
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>The account's security stamp at sign-in; another one ends every session of the account.</summary>
    public string Stamp { get; init; } = string.Empty;

    /// <summary>Whatever happens, the session ends here.</summary>
    public DateTimeOffset EndsAt { get; init; }
}
