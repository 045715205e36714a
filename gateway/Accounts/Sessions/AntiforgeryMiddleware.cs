using Bekend.Gateway.Errors;
using Bekend.Gateway.Identity;
using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Antiforgery;

namespace Bekend.Gateway.Accounts.Sessions;

/// <summary>Whatever changes something over the HTTP interface in a session must come from a page of this service.</summary>
/// <remarks>
/// A browser sends a cookie along with requests that another site made; it sends no bearer token and no header of ours. Pages with
/// forms are guarded by Razor Pages itself.
/// </remarks>
internal static class AntiforgeryMiddleware
{
    /// <summary>The header with the token of <see cref="SessionEndpoint"/>.</summary>
    public const string Header = "X-Antiforgery";

    /// <summary>Comes after authorization: before it, nobody is a person yet.</summary>
    public static IApplicationBuilder UseAntiforgeryForSessions(this IApplicationBuilder app)
    {
        var antiforgery = app.ApplicationServices.GetRequiredService<IAntiforgery>();
        return app.Use(async (context, next) =>
        {
            if (IsGuarded(context) && !await IsOursAsync(context, antiforgery))
            {
                await context.WriteProblemAsync(GatewayProblems.NotFromAPage);
                return;
            }

            await next(context);
        });
    }

    private static bool IsGuarded(HttpContext context) =>
        (context.Request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
            || context.Request.Path.StartsWithSegments("/access", StringComparison.OrdinalIgnoreCase))
        && !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && !HttpMethods.IsOptions(context.Request.Method)
        && context.User.Identity is { IsAuthenticated: true, AuthenticationType: Schemes.Session };

    /// <summary>The token counts in the header only: a form of another site could carry a field.</summary>
    private static async Task<bool> IsOursAsync(HttpContext context, IAntiforgery antiforgery) =>
        context.Request.Headers[Header].Count == 1 && await antiforgery.IsRequestValidAsync(context);
}
