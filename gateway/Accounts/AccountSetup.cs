using Bekend.Gateway.Accounts.Seed;
using Bekend.Gateway.Accounts.Sessions;
using Bekend.Gateway.Accounts.SignIn;
using Bekend.Gateway.Accounts.Storage;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Startup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Bekend.Gateway.Accounts;

/// <summary>Persons: their accounts, how they sign in, and their sessions.</summary>
internal static class AccountSetup
{
    /// <summary>PBKDF2 with HMAC-SHA-512: about a fifth of a second on one core.</summary>
    /// <remarks>Source: OWASP Password Storage Cheat Sheet, which asks for 210,000.</remarks>
    private const int HashIterations = 300_000;

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddCheckedOptions<AccountOptions>("Accounts");
        services.AddAccountStorage();
        services.AddReadAtStart<SeedFile>();
        services.AddHostedService<AccountSeeder>();
        services.AddSignIn();
        services.AddSessions();
    }

    public static void MapSession(this WebApplication app) =>
        app.MapGet("/v1/sessie", SessionEndpoint.HandleAsync).RequireAuthorization();

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.ClaimsIdentity.UserIdClaimType = "sub";
                identity.Password = new()
                {
                    RequiredLength = PasswordRules.LeastLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<AccountsDbContext>()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services.AddSingleton<UnknownAccount>();
        services.AddSingleton<TotpSecrets>();
        services.AddSingleton<AddressLimiter>();
        services.AddScoped<Attempts>();
        services.AddScoped<CredentialCheck>();
        services.AddScoped<ColleagueNames>();
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddScoped<SessionRegister>();
        services.AddHostedService<SessionSweep>();
        services.AddAuthentication().AddCookie(Schemes.Session).AddCookie(SecondFactor.Scheme, cookie =>
        {
            cookie.Cookie = new HostCookie(SecondFactor.Cookie);
            cookie.ExpireTimeSpan = SecondFactor.Lifetime;
            cookie.SlidingExpiration = false;
        });
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
}
