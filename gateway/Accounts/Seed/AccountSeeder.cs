using System.Security.Claims;
using System.Security.Cryptography;
using Bekend.Gateway.Accounts.SignIn;
using Bekend.Gateway.Accounts.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bekend.Gateway.Accounts.Seed;

/// <summary>Makes the accounts of the seed file that are not there yet, before the first request. What is there is kept as it is.</summary>
internal sealed class AccountSeeder(SeedFile file, IServiceScopeFactory scopes, ILogger<AccountSeeder> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var account in file.Take())
        {
            await AddAsync(account, cancellationToken);
            CryptographicOperations.ZeroMemory(account.Totp);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes one account, unless it is there.</summary>
    public async Task AddAsync(SeededAccount seeded, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var accounts = services.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByNameAsync(seeded.UserName) is not null)
        {
            return;
        }

        var account = new Account
        {
            Id = Guid.NewGuid(),
            UserName = seeded.UserName,
            NormalizedUserName = accounts.NormalizeName(seeded.UserName),
            DisplayName = seeded.Name,
            Organisation = seeded.Organisation,
            SecurityStamp = Guid.NewGuid().ToString(),
            LockoutEnabled = true,
            TwoFactorEnabled = true,
        };
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, seeded.Password);
        account.ProtectedTotpSecret = services.GetRequiredService<TotpSecrets>().Protect(account.Id, seeded.Totp);

        // In one transaction, after the slow hashing: no account without its roles, and no writer kept waiting.
        var database = services.GetRequiredService<AccountsDbContext>();
        database.Users.Add(account);
        database.UserClaims.AddRange(Claims(account.Id, seeded));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            AccountLog.AccountAdded(logger, account.Id);
        }
        catch (DbUpdateException exception) when (StoreFaults.IsConstraint(exception.InnerException))
        {
            // Another gateway that starts at this moment made it first; then that one counts.
        }
    }

    private static IEnumerable<IdentityUserClaim<Guid>> Claims(Guid account, SeededAccount seeded) =>
        seeded.Roles.Select(role => new Claim(AccountClaim.Role, role))
            .Concat(seeded.Guards.Select(covenant => new Claim(AccountClaim.Guards, covenant)))
            .Select(claim => new IdentityUserClaim<Guid> { UserId = account, ClaimType = claim.Type, ClaimValue = claim.Value });
}
