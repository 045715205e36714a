using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Stands in for an account that does not exist, so that looking for it takes as long. Nobody knows its password.</summary>
internal sealed class UnknownAccount
{
    public UnknownAccount(IPasswordHasher<Account> hasher) =>
        Account.PasswordHash = hasher.HashPassword(Account, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public Account Account { get; } = new() { Id = Guid.Empty };
}
