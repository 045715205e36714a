using System.Security.Claims;
using Bekend.Gateway.Identity;

namespace Bekend.Gateway.Accounts;

/// <summary>Makes a signed-in person the principal that a <see cref="Caller"/> is read from. However somebody signs in, it is made here.</summary>
internal static class PersonPrincipal
{
    private static readonly string[] Passed = [AccountClaim.Role, AccountClaim.Guards];

    /// <param name="claims">The account's own; those that mean nothing here are left out.</param>
    public static ClaimsPrincipal Create(Account account, IEnumerable<Claim> claims) => new(new ClaimsIdentity(
        [
            new("sub", account.Id.ToString()),
            new("organisatie", account.Organisation),
            new("naam", account.DisplayName),
            .. claims.Where(claim => Passed.Contains(claim.Type)),
        ],
        Schemes.Session,
        "sub",
        AccountClaim.Role));
}
