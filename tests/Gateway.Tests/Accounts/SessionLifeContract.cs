using Bekend.Gateway.Accounts.Sessions;
using Bekend.Gateway.Accounts.Storage;
using Bekend.Gateway.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bekend.Gateway.Tests.Accounts;

/// <summary>When a session, a lock and a half sign-in end. Each has a clock of its own.</summary>
public abstract class SessionLifeContract(InstallationFixture shared) : IAsyncLifetime
{
    private Installation _all = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _all = await shared.StartOwnAsync();

    public async ValueTask DisposeAsync()
    {
        await _all.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Ends_WhenNothingIsDone_AndSaysSo()
    {
        var session = await TestSession.StartAsync(_all, Oins.CorporationA, "consulent");
        await WaitAsync(session, TimeSpan.FromMinutes(14), 200);
        await WaitAsync(session, TimeSpan.FromMinutes(14), 200);
        await WaitAsync(session, TimeSpan.FromMinutes(15), 200);
        await WaitAsync(session, TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1), 401);

        var sent = (await session.GetAsync("/mijn-vragen")).Expect(302);
        Assert.Equal("/aanmelden?terug=%2Fmijn-vragen&melding=beeindigd", sent.Headers.Location!.ToString());
        Assert.False(session.Cookies.ContainsKey("__Host-bekend-sessie"));
        Assert.Contains("15 minuten niets is gedaan", (await session.GetAsync("/aanmelden?melding=beeindigd")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_AfterADaysWork_WhateverIsDone()
    {
        var session = await TestSession.StartAsync(_all, Oins.CorporationA, "consulent");
        for (var minutes = 10; minutes < 8 * 60; minutes += 10)
        {
            await WaitAsync(session, TimeSpan.FromMinutes(10), 200);
        }

        await WaitAsync(session, TimeSpan.FromMinutes(10), 401);
    }

    [Fact]
    public async Task Ends_AtSigningOut_AlsoForACopyOfTheCookie()
    {
        var session = await TestSession.StartAsync(_all, Oins.CorporationA, "consulent");
        var copy = new WebSession(_all);
        copy.Keep("__Host-bekend-sessie", session.Cookies["__Host-bekend-sessie"]);
        (await copy.GetAsync("/v1/sessie")).Expect(200);
        (await session.GetAsync("/afmelden")).Expect(302);
        (await session.PostFormAsync("/afmelden", [])).Expect(400);
        (await copy.GetAsync("/v1/sessie")).Expect(200);

        var token = await session.FormTokenAsync("/mijn-vragen");
        var reply = (await session.PostFormAsync("/afmelden", new() { ["__RequestVerificationToken"] = token })).Expect(302);

        Assert.Equal("/aanmelden?melding=afgemeld", reply.Headers.Location!.ToString());
        Assert.False(session.Cookies.ContainsKey("__Host-bekend-sessie"));
        (await copy.GetAsync("/v1/sessie")).ExpectProblem(401, "BK1003");
    }

    [Fact]
    public async Task Ends_WhenTheAccountIsDisabledOrItsStampChanges_AndFollowsItsRoles()
    {
        var account = await TestAccount.AddAsync(_all, Oins.CorporationA, ["consulent"]);
        var session = await TestSession.SignInAsync(_all, account);
        await account.ChangeAsync(async (database, row) =>
            (await database.UserClaims.SingleAsync(claim => claim.UserId == row.Id, Cancel)).ClaimValue = "beheerder");
        Assert.Equal("beheerder", (string?)(await session.GetAsync("/v1/sessie")).Expect(200)["rollen"]![0]);
        (await session.GetAsync("/toezicht")).Expect(403);

        await account.ChangeAsync((_, row) => Set(() => row.IsDisabled = true));
        (await session.GetAsync("/v1/sessie")).ExpectProblem(401, "BK1003");
        (await new WebSession(_all).EnterPasswordAsync(account)).Expect(200);
        await account.ChangeAsync((_, row) => Set(() => row.IsDisabled = false));
        (await session.GetAsync("/v1/sessie")).Expect(200);
        await account.ChangeAsync((_, row) => Set(() => row.SecurityStamp = Guid.NewGuid().ToString()));
        (await session.GetAsync("/v1/sessie")).ExpectProblem(401, "BK1003");
    }

    [Fact]
    public async Task Starts_AnotherSession_AtEverySignIn()
    {
        var account = await TestAccount.AddAsync(_all, Oins.CorporationA, ["consulent"]);
        var planted = new WebSession(_all);
        planted.Keep("__Host-bekend-sessie", (await TestSession.StartAsync(_all, Oins.CorporationA, "consulent")).Cookies["__Host-bekend-sessie"]);
        var before = planted.Cookies["__Host-bekend-sessie"];
        planted.Cookies.Remove("__Host-bekend-sessie");
        (await planted.EnterPasswordAsync(account)).Expect(302);
        planted.Keep("__Host-bekend-sessie", before + "x");

        // The form was made for nobody, and a cookie that opens nothing is nobody.
        (await planted.EnterCodeAsync(account.Code())).Expect(302);

        Assert.NotEqual(before, planted.Cookies["__Host-bekend-sessie"]);
        (await planted.GetAsync("/v1/sessie")).Expect(200);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Locks_AfterFiveFailuresOfEitherFactor_ForAQuarter(bool byPassword)
    {
        var account = await TestAccount.AddAsync(_all, Oins.CorporationA, ["consulent"]);
        var running = await TestSession.SignInAsync(_all, account);
        var session = new WebSession(_all);
        await session.EnterPasswordAsync(account);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (byPassword && attempt % 2 == 0
                ? await new WebSession(_all).EnterPasswordAsync(account.UserName, "not the password")
                : await session.EnterCodeAsync("000000")).Expect(200);
        }

        (await new WebSession(_all).EnterPasswordAsync(account)).Expect(200);
        (await session.EnterCodeAsync(account.Code())).Expect(200);
        (await running.GetAsync("/v1/sessie")).Expect(200);

        _all.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromMilliseconds(1));
        (await new WebSession(_all).EnterPasswordAsync(account)).Expect(200);
        _all.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await TestSession.SignInAsync(_all, account);
        Assert.Equal(0, (await account.ReadAsync()).AccessFailedCount);
    }

    [Fact]
    public async Task Forgets_AFirstFactor_AfterFiveMinutes()
    {
        var account = await TestAccount.AddAsync(_all, Oins.CorporationA, ["consulent"]);
        var session = new WebSession(_all);
        await session.EnterPasswordAsync(account);
        var token = await session.FormTokenAsync("/aanmelden/code");
        _all.Clock.Advance(TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(1));

        var reply = await session.PostFormAsync("/aanmelden/code", new() { ["code"] = account.Code(), ["__RequestVerificationToken"] = token });

        Assert.Equal("/aanmelden?melding=verlopen", reply.Expect(302).Headers.Location!.ToString());
        Assert.False(session.Cookies.ContainsKey("__Host-bekend-sessie"));
    }

    [Fact]
    public async Task Limits_OneAddress_ForAMinute()
    {
        await _all.StopGatewayAsync();
        await _all.StartGatewayAsync(null, "--Accounts:AttemptsPerMinute=5");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await new WebSession(_all).EnterPasswordAsync($"nobody-{attempt}", "not the password")).Expect(200);
        }

        var account = await TestAccount.AddAsync(_all, Oins.CorporationA, ["consulent"]);
        var limited = await new WebSession(_all).EnterPasswordAsync(account);
        Assert.Equal(TimeSpan.FromMinutes(1), limited.Expect(429).Headers.RetryAfter!.Delta);
        _all.Clock.Advance(TimeSpan.FromMinutes(1));
        await TestSession.SignInAsync(_all, account);
    }

    [Fact]
    public async Task Ends_AnIdleSession_HoweverOftenAScriptLooks()
    {
        var session = await TestSession.SignInAsync(_all, await TestAccount.AddAsync(_all, Oins.CorporationA, ["consulent"]));
        for (var minute = 0; minute < 14; minute += 2)
        {
            _all.Clock.Advance(TimeSpan.FromMinutes(2));
            (await session.GetAsync("/v1/sessie")).Expect(200);
        }

        _all.Clock.Advance(TimeSpan.FromMinutes(2));

        (await session.GetAsync("/v1/sessie")).ExpectProblem(401, "BK1003");
    }

    [Fact]
    public async Task Sweeps_SessionsThatAreOver()
    {
        var account = await TestAccount.AddAsync(_all, Oins.CorporationA, ["consulent"]);
        await TestSession.SignInAsync(_all, account);
        await using var scope = _all.Gateway.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AccountsDbContext>();
        var register = scope.ServiceProvider.GetRequiredService<SessionRegister>();
        _all.Clock.Advance(TimeSpan.FromHours(8) - TimeSpan.FromMilliseconds(1));
        await register.SweepAsync(Cancel);
        Assert.Equal(1, await database.Sessions.CountAsync(Cancel));

        _all.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await register.SweepAsync(Cancel);

        Assert.Equal(0, await database.Sessions.CountAsync(Cancel));
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }

    private async Task WaitAsync(WebSession session, TimeSpan time, int status)
    {
        _all.Clock.Advance(time);
        (await session.GetAsync(status == 200 ? "/convenanten" : "/v1/sessie")).Expect(status);
    }
}
