using Microsoft.AspNetCore.DataProtection;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Encrypts TOTP secrets: a stolen database must not make codes.</summary>
internal sealed class TotpSecrets(IDataProtectionProvider protection)
{
    /// <summary>For one account only: a row copied to another account opens nothing.</summary>
    public byte[] Protect(Guid account, byte[] secret) => For(account).Protect(secret);

    /// <exception cref="System.Security.Cryptography.CryptographicException">Not encrypted here, or for another account.</exception>
    public byte[] Unprotect(Account account) => For(account.Id).Unprotect(account.ProtectedTotpSecret);

    private IDataProtector For(Guid account) => protection.CreateProtector("Bekend.Gateway.Totp.v1", account.ToString());
}
