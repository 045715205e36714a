using Bekend.Gateway.Accounts.SignIn;
using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Bekend.Gateway.Accounts.Sessions;

/// <summary>What happens to a session's cookie: looked up at every request, renewed with use, and when it opens nothing, a clear no.</summary>
internal static class SessionEvents
{
    /// <summary>A renewed cookie is worth an answer's bytes once a minute; the idle limit is that exact.</summary>
    private static readonly TimeSpan RenewAfter = TimeSpan.FromMinutes(1);

    public static CookieAuthenticationEvents Create() => new()
    {
        OnValidatePrincipal = ValidateAsync,
        OnCheckSlidingExpiration = RenewAsync,
        OnRedirectToLogin = ChallengeAsync,
        OnRedirectToAccessDenied = ForbidAsync,

        // Only the pages of signing in and out redirect, and they say where to.
        OnRedirectToReturnUrl = _ => Task.CompletedTask,
        OnRedirectToLogout = _ => Task.CompletedTask,
    };

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var register = context.HttpContext.RequestServices.GetRequiredService<SessionRegister>();
        if (await register.FindAsync(context.Properties, context.HttpContext.RequestAborted) is { } person)
        {
            context.ReplacePrincipal(person);
            return;
        }

        context.RejectPrincipal();
    }

    private static Task RenewAsync(CookieSlidingExpirationContext context)
    {
        // A script that looks by itself whether something changed is nobody at work: what it reads keeps no session alive.
        var isSomebody = Schemes.IsPage(context.HttpContext) || !HttpMethods.IsGet(context.HttpContext.Request.Method);
        context.ShouldRenew = isSomebody && context.ElapsedTime >= RenewAfter;
        return Task.CompletedTask;
    }

    /// <summary>A page sends people to sign in; the HTTP interface answers 401.</summary>
    private static Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!Schemes.IsPage(context.HttpContext))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Task.CompletedTask;
        }

        var wasSignedIn = context.Request.Cookies.ContainsKey(Schemes.SessionCookie);
        context.Response.Redirect(SignInPath.For(context.Request, wasSignedIn));
        return wasSignedIn ? context.HttpContext.SignOutAsync(Schemes.Session) : Task.CompletedTask;
    }

    private static Task ForbidAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
