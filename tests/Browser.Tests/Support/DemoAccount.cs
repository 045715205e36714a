using System.Text.Json;

namespace Bekend.Browser.Tests.Support;

/// <summary>A person of the demo who can sign in.</summary>
/// <param name="Name">As shown.</param>
/// <param name="User">What they type as their name.</param>
/// <param name="Password">In the clear: the demo prints it.</param>
/// <param name="Totp">Secret of the authenticator, base32.</param>
/// <param name="Roles">Such as <c>consulent</c>.</param>
internal sealed record DemoAccount(string Name, string User, string Password, string Totp, IReadOnlyList<string> Roles)
{
    /// <summary>The accounts of the demo's ready file.</summary>
    public static IReadOnlyList<DemoAccount> Read(JsonElement ready) =>
        ready.TryGetProperty("accounts", out var accounts)
            ? [.. accounts.EnumerateArray().Select(account => new DemoAccount(
                account.GetProperty("naam").GetString()!,
                account.GetProperty("gebruiker").GetString()!,
                account.GetProperty("wachtwoord").GetString()!,
                account.GetProperty("totp").GetString()!,
                [.. account.GetProperty("rollen").EnumerateArray().Select(role => role.GetString()!)]))]
            : [];

    public override string ToString() => User;
}
