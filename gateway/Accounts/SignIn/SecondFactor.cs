using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>Remembers, between password and code, whose password was right. Opens nothing by itself.</summary>
internal static class SecondFactor
{
    /// <summary>Authentication scheme of its own: no policy accepts it.</summary>
    public const string Scheme = "tweede-factor";

    public const string Cookie = "__Host-bekend-aanmelden";

    /// <summary>Time to type a code.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const string Stamp = "stempel";

    public static Task BeginAsync(HttpContext context, Account account) => context.SignInAsync(
        Scheme,
        new(new ClaimsIdentity([new("sub", account.Id.ToString()), new(Stamp, account.SecurityStamp!)], Scheme)));

    /// <returns>Account and its security stamp; null when there is none or it took too long.</returns>
    public static async Task<(Guid Account, string Stamp)?> FindAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Principal is { } principal
        && Guid.TryParse(principal.FindFirstValue("sub"), out var account)
        && principal.FindFirstValue(Stamp) is { } stamp
            ? (account, stamp)
            : null;

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);
}
