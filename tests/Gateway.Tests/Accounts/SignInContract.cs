using Bekend.Gateway.Tests.Support;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>Who gets in, and who does not, over the pages.</summary>
public abstract class SignInContract(InstallationFixture shared)
{
    private readonly Installation _all = shared.Running;

    [Theory]
    [InlineData(Oins.CorporationA, "consulent", "/bevragen")]
    [InlineData(Oins.Municipality, "casusregisseur", "/bevragen")]
    [InlineData(Oins.Police, "analist", "/bevragen")]
    [InlineData(Oins.Municipality, "fg", "/toezicht")]
    [InlineData(Oins.Municipality, "beheerder", "/convenanten")]
    [InlineData(Oins.CorporationA, "casusregisseur", "/convenanten")] // no covenant lets a corporation ask in that role
    public async Task Opens_TheFirstPageOfTheRole(string organisation, string role, string page)
    {
        var account = await TestAccount.AddAsync(_all, organisation, [role]);
        var session = new WebSession(_all);

        Assert.Equal("/aanmelden/code", Location((await session.EnterPasswordAsync(account)).Expect(302)));
        Assert.False(session.Cookies.ContainsKey("__Host-bekend-sessie"));
        Assert.Equal(page, Location((await session.EnterCodeAsync(account.Code())).Expect(302)));

        Assert.False(session.Cookies.ContainsKey("__Host-bekend-aanmelden"));
        Assert.Equal(page, Location((await session.GetAsync("/")).Expect(302)));
        Assert.Equal(page, Location((await session.GetAsync("/aanmelden")).Expect(302)));
    }

    [Fact]
    public async Task Sets_CookiesThatOnlyThisHostGets()
    {
        var account = await AddAsync();
        var session = new WebSession(_all);

        await session.GetAsync("/aanmelden");
        AssertGuarded(Assert.Single(session.LastSet), "__Host-bekend-formulier");
        await session.EnterPasswordAsync(account);
        AssertGuarded(Assert.Single(session.LastSet), "__Host-bekend-aanmelden");
        await session.EnterCodeAsync(account.Code());
        AssertGuarded(session.LastSet.Single(cookie => cookie.StartsWith("__Host-bekend-sessie=", StringComparison.Ordinal)), "__Host-bekend-sessie");
    }

    [Fact]
    public async Task Opens_Nothing_WithThePasswordAlone()
    {
        var account = await AddAsync();
        var session = new WebSession(_all);
        await session.EnterPasswordAsync(account);

        (await session.GetAsync("/v1/sessie")).ExpectProblem(401, "BK1003");
        Assert.StartsWith("/aanmelden", Location((await session.GetAsync("/mijn-vragen")).Expect(302)), StringComparison.Ordinal);

        // Nor when that cookie is called a session.
        session.Keep("__Host-bekend-sessie", session.Cookies["__Host-bekend-aanmelden"]);
        (await session.GetAsync("/v1/sessie")).ExpectProblem(401, "BK1003");
    }

    [Fact]
    public async Task Tells_UnknownWrongAndLocked_Alike()
    {
        var (known, locked) = (await AddAsync(), await AddAsync());
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await new WebSession(_all).EnterPasswordAsync(locked.UserName, "not the password")).Expect(200);
        }

        var replies = new[]
        {
            await new WebSession(_all).EnterPasswordAsync("nobody-has-this", "not the password"),
            await new WebSession(_all).EnterPasswordAsync(known.UserName, "not the password"),
            await new WebSession(_all).EnterPasswordAsync(locked.UserName, locked.Password),
        };

        Assert.All(replies, reply => reply.Expect(200));
        Assert.Single(replies.Zip(["nobody-has-this", known.UserName, locked.UserName]).Select(pair => Strip(pair.First.Text, pair.Second)).Distinct());
        Assert.Contains("klopt niet", replies[0].Text, StringComparison.Ordinal);
        Assert.All(replies, reply => Assert.DoesNotContain("not the password", reply.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Takes_ACodeOnce_AndNoOtherPersonsOrOldCode()
    {
        var (account, other) = (await AddAsync(), await AddAsync());
        var (first, second) = (new WebSession(_all), new WebSession(_all));
        await first.EnterPasswordAsync(account);
        await second.EnterPasswordAsync(account);

        (await first.EnterCodeAsync(other.CodeAt(0))).Expect(200);
        (await first.EnterCodeAsync(account.CodeAt(-2))).Expect(200);
        (await first.EnterCodeAsync(account.CodeAt(2))).Expect(200);
        var code = account.Code();
        (await first.EnterCodeAsync($"{code[..3]} {code[3..]}")).Expect(302);
        Assert.Contains("al gebruikt", (await second.EnterCodeAsync(code)).Expect(200).Text, StringComparison.Ordinal);
        (await second.EnterCodeAsync(account.CodeAt(-1))).Expect(200);
        (await second.EnterCodeAsync(account.Code())).Expect(302);
    }

    [Fact]
    public async Task Lets_OneIn_OfManyWithOneCode()
    {
        var account = await AddAsync();
        var sessions = Enumerable.Range(0, 4).Select(_ => new WebSession(_all)).ToList();
        var tokens = new List<string>();
        foreach (var session in sessions)
        {
            await session.EnterPasswordAsync(account);
            tokens.Add(await session.FormTokenAsync("/aanmelden/code"));
        }

        var code = account.Code();
        var replies = await Task.WhenAll(sessions.Zip(tokens, (session, token) => session.PostFormAsync(
            "/aanmelden/code", new() { ["code"] = code, ["__RequestVerificationToken"] = token })));

        Assert.Single(replies, reply => reply.Status == 302);
    }

    [Fact]
    public async Task Judges_NoMoreThanFive_HoweverManyAtOnce()
    {
        var account = await AddAsync();
        var session = new WebSession(_all);
        var token = await session.FormTokenAsync("/aanmelden");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => session.PostFormAsync("/aanmelden", new()
        {
            ["gebruiker"] = account.UserName,
            ["wachtwoord"] = $"a wrong guess {number}",
            ["__RequestVerificationToken"] = token,
        })));

        var row = await account.ReadAsync();
        Assert.Equal(5, row.AccessFailedCount);
        Assert.Equal(Installation.Start.AddMinutes(15), row.LockoutEnd);
    }

    [Fact]
    public async Task Goes_WhereSomebodyWasGoing_AndNowhereElse()
    {
        var account = await AddAsync();
        var asked = await new WebSession(_all).GetAsync("/mijn-vragen?pagina=x");
        Assert.Equal("/aanmelden?terug=%2Fmijn-vragen%3Fpagina%3Dx", Location(asked.Expect(302)));

        var session = new WebSession(_all);
        await session.EnterPasswordAsync(account, "?terug=%2Fmijn-vragen%3Fpagina%3Dx");
        Assert.Equal("/mijn-vragen?pagina=x", Location((await session.EnterCodeAsync(account.Code(), "?terug=%2Fmijn-vragen%3Fpagina%3Dx")).Expect(302)));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("/aanmelden")]
    [InlineData("/afmelden")]
    [InlineData("~/x")]
    public async Task Drops_AWayOut(string back)
    {
        var account = await AddAsync();
        var query = "?terug=" + Uri.EscapeDataString(back);
        var session = new WebSession(_all);

        Assert.Equal("/aanmelden/code", Location(await session.EnterPasswordAsync(account, query)));
        Assert.Equal("/bevragen", Location(await session.EnterCodeAsync(account.Code(), query)));
        Assert.Equal("/bevragen", Location(await session.GetAsync("/aanmelden" + query)));
    }

    [Fact]
    public async Task Demands_TheFormsOwnToken()
    {
        var account = await AddAsync();
        var session = new WebSession(_all);
        var fields = new Dictionary<string, string> { ["gebruiker"] = account.UserName, ["wachtwoord"] = account.Password };

        Assert.StartsWith("/aanmelden?melding=verlopen", Location((await session.PostFormAsync("/aanmelden", fields)).Expect(302)), StringComparison.Ordinal);
        Assert.False(session.Cookies.ContainsKey("__Host-bekend-aanmelden"));
        fields["__RequestVerificationToken"] = await new WebSession(_all).FormTokenAsync("/aanmelden");
        (await session.PostFormAsync("/aanmelden", fields)).Expect(302);
        Assert.False(session.Cookies.ContainsKey("__Host-bekend-aanmelden"));
        Assert.Equal(0, (await account.ReadAsync()).AccessFailedCount);
    }

    [Fact]
    public async Task Says_WhichFieldIsEmpty_AndKeepsTheName()
    {
        var session = new WebSession(_all);

        var page = (await session.EnterPasswordAsync("jan & piet", string.Empty)).Expect(200).Text;

        Assert.Contains("href=\"#wachtwoord\"", page, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"wachtwoord-fout\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"jan &amp; piet\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"#gebruiker\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starts_NoCodePage_WithoutAPassword()
    {
        Assert.Equal("/aanmelden", Location((await new WebSession(_all).GetAsync("/aanmelden/code")).Expect(302)));
    }

    private static string Strip(string page, string userName) => System.Text.RegularExpressions.Regex.Replace(
        page.Replace(userName, "USER", StringComparison.Ordinal), "value=\"CfDJ[^\"]*\"", string.Empty);

    private static string Location(Reply reply) => reply.Headers.Location?.ToString() ?? string.Empty;

    private static void AssertGuarded(string cookie, string name)
    {
        Assert.StartsWith(name + "=", cookie, StringComparison.Ordinal);
        var flags = cookie.Split("; ").Skip(1).Select(flag => flag.ToUpperInvariant()).Order().ToList();
        Assert.Equal(["HTTPONLY", "PATH=/", "SAMESITE=STRICT", "SECURE"], flags);
    }

    private Task<TestAccount> AddAsync(string role = "consulent") => TestAccount.AddAsync(_all, Oins.CorporationA, [role]);
}
