using Bekend.Gateway.Identity;
using Bekend.Hosting.Startup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Accounts;

/// <summary>Persons: their accounts, how they sign in, and their sessions.</summary>
internal static class AccountSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddCheckedOptions<AccountOptions>("Accounts");
        services.AddAuthentication().AddCookie(Schemes.Session);
        services.AddOptions<CookieAuthenticationOptions>(Schemes.Session).Configure<IOptions<AccountOptions>>((cookie, options) =>
        {
            cookie.Cookie = new HostCookie(Schemes.SessionCookie);
            cookie.Events = SessionEvents.Create();
            cookie.ExpireTimeSpan = options.Value.IdleLimit;
            cookie.SlidingExpiration = true;
        });
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure(antiforgery =>
        {
            antiforgery.Cookie = new HostCookie("__Host-bekend-formulier");
            antiforgery.HeaderName = AntiforgeryMiddleware.Header;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void MapSession(this WebApplication app) =>
        app.MapGet("/v1/sessie", SessionEndpoint.HandleAsync).RequireAuthorization();
}
