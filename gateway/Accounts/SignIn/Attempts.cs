using Bekend.Gateway.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Counts attempts on an account, over both factors together.</summary>
/// <remarks>
/// INVARIANT: an attempt is counted before it is judged, in one statement, and given back when it was right. However many are
/// made at once, no more than <see cref="Most"/> are judged before one is right or the lock has ended.
/// </remarks>
internal sealed class Attempts(AccountsDbContext database, TimeProvider clock)
{
    /// <summary>Wrong attempts before an account is locked.</summary>
    public const int Most = 5;

    /// <summary>How long an account stays locked.</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>Counts one attempt; the last one locks.</summary>
    /// <returns>False when the account is locked, disabled or not there: then nothing may be judged.</returns>
    public async Task<bool> ChargeAsync(Guid account, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await UnlockAsync(account, now, cancellationToken);
        return await database.Users
            .Where(row => row.Id == account && !row.IsDisabled && row.LockoutEnd == null && row.AccessFailedCount < Most)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.AccessFailedCount, one => one.AccessFailedCount + 1)
                    .SetProperty(one => one.LockoutEnd, one => one.AccessFailedCount + 1 >= Most ? now + Lock : null),
                cancellationToken) == 1;
    }

    /// <summary>Gives an attempt back that was right.</summary>
    public Task RefundAsync(Guid account, CancellationToken cancellationToken) => database.Users
        .Where(row => row.Id == account && row.AccessFailedCount > 0)
        .ExecuteUpdateAsync(
            row => row
                .SetProperty(one => one.AccessFailedCount, one => one.AccessFailedCount - 1)
                .SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null),
            cancellationToken);

    /// <summary>Somebody signed in with both factors: what went wrong before is forgotten, and the code's step is spent.</summary>
    /// <returns>False when the step was spent meanwhile: of two who use one code, one comes in.</returns>
    public async Task<bool> SucceedAsync(Guid account, long step, CancellationToken cancellationToken) => await database.Users
        .Where(row => row.Id == account && row.LastTotpStep < step)
        .ExecuteUpdateAsync(
            row => row
                .SetProperty(one => one.LastTotpStep, step)
                .SetProperty(one => one.AccessFailedCount, 0)
                .SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null),
            cancellationToken) == 1;

    private Task<int> UnlockAsync(Guid account, DateTimeOffset now, CancellationToken cancellationToken) => database.Users
        .Where(row => row.Id == account && row.LockoutEnd != null && row.LockoutEnd <= now)
        .ExecuteUpdateAsync(
            row => row
                .SetProperty(one => one.AccessFailedCount, 0)
                .SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null),
            cancellationToken);
}
