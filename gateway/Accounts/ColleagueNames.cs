using Bekend.Gateway.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bekend.Gateway.Accounts;

/// <summary>Names of the persons of one organisation, for their colleagues.</summary>
internal sealed class ColleagueNames(AccountsDbContext database)
{
    /// <param name="organisation">OIN; persons of another one are not named.</param>
    /// <param name="ids">Opaque ids as questions have them; those that are no account's are left out.</param>
    /// <returns>Name by id.</returns>
    /// <exception cref="Bekend.Hosting.Storage.StoreUnavailableException">The accounts cannot be read.</exception>
    public async Task<IReadOnlyDictionary<string, string>> FindAsync(
        string organisation, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var accounts = ids.Distinct(StringComparer.Ordinal).Select(id => Guid.TryParse(id, out var account) ? account : (Guid?)null).OfType<Guid>().ToList();
        return accounts.Count == 0
            ? new Dictionary<string, string>()
            : await database.Users.AsNoTracking()
                .Where(account => account.Organisation == organisation && accounts.Contains(account.Id))
                .ToDictionaryAsync(account => account.Id.ToString(), account => account.DisplayName, StringComparer.Ordinal, cancellationToken);
    }
}
