using System.Text.RegularExpressions;
using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>No user name, password, code, TOTP secret, cookie or form token reaches a log or a trace, at any level.</summary>
public sealed class SecrecyTests
{
    [Fact]
    public async Task Logs_NoSecret_WhoeverSignsIn()
    {
        await using var all = await Installation.StartAsync();
        var account = await TestAccount.AddAsync(all, Oins.CorporationA, ["consulent"]);
        var session = new WebSession(all);
        var (wrong, right) = (account.CodeAt(3), account.Code());
        all.Secrets.Add("a wrong password 4711");
        (await session.EnterPasswordAsync(account.UserName, "a wrong password 4711")).Expect(200);
        (await session.EnterPasswordAsync(account)).Expect(302);
        (await session.EnterCodeAsync(wrong)).Expect(200);
        (await session.EnterCodeAsync(right)).Expect(302);
        (await session.PostAsync("/v1/vragen", null, "an-antiforgery-token-4711")).Expect(403);
        all.Secrets.Add("an-antiforgery-token-4711");
        (await session.PostAsync("/v1/vragen")).Expect(400);

        var logs = all.ReadLogs();

        Assert.Empty(all.Secrets.FoundIn(logs));
        Assert.All([wrong, right], code => Assert.DoesNotMatch(new Regex($@"(?<![\w.:-]){code}(?![\w.:-])"), logs));
        foreach (var category in new[] { "Microsoft.EntityFrameworkCore.Database.Command", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Antiforgery", "Microsoft.AspNetCore.Authentication" })
        {
            Assert.Contains(all.LogLines, line => line.Text.StartsWith(category, StringComparison.Ordinal));
        }

        Assert.Contains("INSERT INTO \"accounts\"", logs, StringComparison.Ordinal);
        Assert.Contains("a code was refused", logs, StringComparison.Ordinal);
    }
}
