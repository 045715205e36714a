using Bekend.Gateway.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Bekend.Gateway.Accounts;

/// <summary>How a session says no: a page sends people to sign in, the HTTP interface answers 401 or 403.</summary>
internal static class SessionEvents
{
    public static CookieAuthenticationEvents Create() => new()
    {
        OnRedirectToLogin = ChallengeAsync,
        OnRedirectToAccessDenied = ForbidAsync,

        // Only the pages of signing in and out redirect, and they say where to.
        OnRedirectToReturnUrl = _ => Task.CompletedTask,
        OnRedirectToLogout = _ => Task.CompletedTask,
    };

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
