using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Judges the two factors. Why one is refused is nobody's business: unknown, wrong and locked are one answer.</summary>
internal sealed class CredentialCheck(
    UserManager<Account> accounts,
    IPasswordHasher<Account> hasher,
    UnknownAccount unknown,
    Attempts attempts,
    TotpSecrets secrets,
    TimeProvider clock,
    ILogger<CredentialCheck> logger)
{
    /// <summary>First factor.</summary>
    /// <returns>The account, which is not signed in yet; null when refused.</returns>
    public async Task<Account?> CheckPasswordAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var found = await accounts.FindByNameAsync(userName);
        var account = found ?? unknown.Account;
        var mayTry = await attempts.ChargeAsync(account.Id, cancellationToken);

        // Always hashed, so that an account that does not exist or is locked costs the same.
        var isRight = hasher.VerifyHashedPassword(account, account.PasswordHash!, password) != PasswordVerificationResult.Failed;
        if (found is null || !mayTry || !isRight)
        {
            AccountLog.PasswordRefused(logger);
            return null;
        }

        await attempts.RefundAsync(found.Id, cancellationToken);
        return found;
    }

    /// <summary>Second factor.</summary>
    /// <param name="id">Of the account whose password was right.</param>
    /// <param name="stamp">Its security stamp at that moment.</param>
    /// <param name="code">As typed.</param>
    /// <returns>The account, to be signed in; null when refused.</returns>
    public async Task<Account?> CheckCodeAsync(Guid id, string stamp, string code, CancellationToken cancellationToken)
    {
        if (!await attempts.ChargeAsync(id, cancellationToken)
            || await accounts.FindByIdAsync(id.ToString()) is not { } account
            || account.SecurityStamp != stamp
            || MatchCode(account, code) is not { } step
            || !await attempts.SucceedAsync(id, step, cancellationToken))
        {
            AccountLog.CodeRefused(logger, id);
            return null;
        }

        return account;
    }

    private long? MatchCode(Account account, string code)
    {
        var secret = secrets.Unprotect(account);
        try
        {
            return Totp.Match(secret, code, clock.GetUtcNow(), account.LastTotpStep);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }
}
