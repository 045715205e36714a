using System.Buffers.Text;
using System.Security.Cryptography;
using Bekend.Gateway.Accounts;
using Bekend.Gateway.Accounts.Seed;
using Bekend.Gateway.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bekend.Gateway.Tests.Support;

/// <summary>An account of one test alone, with all that its owner knows.</summary>
internal sealed class TestAccount
{
    private readonly Installation _installation;
    private long _lastStep;

    private TestAccount(Installation installation) => _installation = installation;

    public string UserName { get; } = $"t-{Guid.NewGuid():N}";

    public string Password { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(12));

    public byte[] Totp { get; } = RandomNumberGenerator.GetBytes(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As the seed file would have it.</summary>
    public SeededAccount Seeded(string organisation, string[] roles, string[] guards) =>
        new(UserName, "M. Voorbeeld", organisation, roles, guards, Password, [.. Totp]);

    public static TestAccount New(Installation installation)
    {
        var account = new TestAccount(installation);
        installation.Secrets.Add(account.UserName);
        installation.Secrets.Add(account.Password);
        installation.Secrets.Add(account.Totp);
        return account;
    }

    public static async Task<TestAccount> AddAsync(Installation installation, string organisation, string[] roles, params string[] guards)
    {
        var account = New(installation);
        var seeder = installation.Gateway.Services.GetServices<IHostedService>().OfType<AccountSeeder>().Single();
        await seeder.AddAsync(account.Seeded(organisation, roles, guards), Cancel);
        return account;
    }

    /// <summary>A code that counts now and was not used yet: of this time step, or of the next one.</summary>
    public string Code()
    {
        var now = Gateway.Accounts.SignIn.Totp.StepAt(_installation.Clock.GetUtcNow());
        _lastStep = Math.Max(_lastStep + 1, now);
        return CodeOf(_lastStep);
    }

    /// <summary>The code of so many steps from now.</summary>
    public string CodeAt(int steps) => CodeOf(Gateway.Accounts.SignIn.Totp.StepAt(_installation.Clock.GetUtcNow()) + steps);

    /// <summary>Changes the account's row, as an administrator would.</summary>
    public async Task ChangeAsync(Func<AccountsDbContext, Account, Task> change)
    {
        await using var scope = _installation.Gateway.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        await change(database, await database.Users.SingleAsync(row => row.UserName == UserName, Cancel));
        await database.SaveChangesAsync(Cancel);
    }

    public async Task<Account> ReadAsync()
    {
        await using var scope = _installation.Gateway.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        return await database.Users.AsNoTracking().SingleAsync(row => row.UserName == UserName, Cancel);
    }

    private string CodeOf(long step) => Gateway.Accounts.SignIn.Totp.CodeOf(Totp, step);
}
