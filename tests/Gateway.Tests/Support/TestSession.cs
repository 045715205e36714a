using System.Security.Claims;
using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A person who is signed in already.</summary>
internal static class TestSession
{
    public static WebSession Start(Installation installation, string organisation, params string[] roles)
    {
        var cookie = installation.Gateway.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Schemes.Session);
        var now = installation.Clock.GetUtcNow();
        var identity = new ClaimsIdentity(
            [
                new("sub", Guid.NewGuid().ToString()), new("organisatie", organisation), new("naam", "M. Voorbeeld"),
                .. roles.Select(role => new Claim("rol", role)),
            ],
            Schemes.Session);
        var ticket = new AuthenticationTicket(
            new(identity), new() { IssuedUtc = now, ExpiresUtc = now + cookie.ExpireTimeSpan }, Schemes.Session);
        var session = new WebSession(installation);
        session.Keep(Schemes.SessionCookie, cookie.TicketDataFormat.Protect(ticket));
        return session;
    }
}
