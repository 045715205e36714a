using System.Text.RegularExpressions;

namespace Bekend.Gateway.Tests.Support;

/// <summary>Signs in over the pages, as a browser does.</summary>
internal static partial class TestSession
{
    private const string Field = "__RequestVerificationToken";

    /// <summary>A new person who has signed in.</summary>
    public static async Task<WebSession> StartAsync(Installation installation, string organisation, params string[] roles) =>
        await SignInAsync(installation, await TestAccount.AddAsync(installation, organisation, roles));

    public static async Task<WebSession> SignInAsync(Installation installation, TestAccount account)
    {
        var session = new WebSession(installation);
        (await session.EnterPasswordAsync(account)).Expect(302);
        (await session.EnterCodeAsync(account.Code())).Expect(302);
        Assert.True(session.Cookies.ContainsKey("__Host-bekend-sessie"));
        return session;
    }

    public static Task<Reply> EnterPasswordAsync(this WebSession session, TestAccount account, string query = "") =>
        session.EnterPasswordAsync(account.UserName, account.Password, query);

    public static Task<Reply> EnterPasswordAsync(this WebSession session, string userName, string password, string query = "") =>
        session.FillAsync("/aanmelden" + query, new() { ["gebruiker"] = userName, ["wachtwoord"] = password });

    public static Task<Reply> EnterCodeAsync(this WebSession session, string code, string query = "") =>
        session.FillAsync("/aanmelden/code" + query, new() { ["code"] = code });

    /// <summary>Opens a page and sends its form back.</summary>
    public static async Task<Reply> FillAsync(this WebSession session, string path, Dictionary<string, string> fields)
    {
        fields[Field] = await session.FormTokenAsync(path);
        return await session.PostFormAsync(path, fields);
    }

    public static async Task<string> FormTokenAsync(this WebSession session, string path)
    {
        var page = (await session.GetAsync(path)).Expect(200);
        var token = Token().Match(page.Text).Groups["token"].Value;
        Assert.NotEmpty(token);
        session.AddSecret(token);
        return token;
    }

    [GeneratedRegex($"name=\"{Field}\" type=\"hidden\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
