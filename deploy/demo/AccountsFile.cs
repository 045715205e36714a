using System.Text.Json.Nodes;
using Bekend.Gateway.Accounts.SignIn;

namespace Bekend.Demo;

/// <summary>The seed file of the gateway's accounts, which is also where the demo remembers their passwords.</summary>
internal static class AccountsFile
{
    /// <summary>Writes the accounts that are not in it yet.</summary>
    /// <returns>All of them, as the file has them.</returns>
    public static IReadOnlyList<JsonObject> Write(string file)
    {
        var known = Read(file);
        var accounts = DemoAccount.All
            .Select(account => known.SingleOrDefault(one => (string?)one["gebruiker"] == account.User) ?? account.Create())
            .ToList();
        PrivateFile.Write(file, new() { ["accounts"] = new JsonArray([.. accounts.Select(account => account.DeepClone())]) });
        return accounts;
    }

    /// <summary>The code that a person's authenticator app would show.</summary>
    /// <returns>Six digits; null when there is no such account.</returns>
    public static string? CodeOf(string file, string user, DateTimeOffset now) =>
        Read(file).SingleOrDefault(account => (string?)account["gebruiker"] == user) is { } account
        && Base32.Parse((string?)account["totp"] ?? string.Empty) is { } secret
            ? Totp.CodeOf(secret, Totp.StepAt(now))
            : null;

    private static List<JsonObject> Read(string file) => File.Exists(file)
        ? [.. JsonNode.Parse(File.ReadAllText(file))!["accounts"]!.AsArray().Select(account => account!.AsObject())]
        : [];
}
