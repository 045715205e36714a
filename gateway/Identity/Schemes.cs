using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekend.Gateway.Identity;

/// <summary>The ways to say who calls, and which one a request uses. Never two at once.</summary>
internal static class Schemes
{
    /// <summary>The default: hands each request to one of the others.</summary>
    public const string Either = "bekend";

    /// <summary>A person's session, in a cookie.</summary>
    public const string Session = "sessie";

    /// <summary>The cookie of a session.</summary>
    public const string SessionCookie = "__Host-bekend-sessie";

    /// <summary>Picks the scheme. A bearer token outranks a cookie: whoever sends one means it.</summary>
    public static string Select(HttpContext context)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            return JwtBearerDefaults.AuthenticationScheme;
        }

        return context.Request.Cookies.ContainsKey(SessionCookie) || IsPage(context) ? Session : JwtBearerDefaults.AuthenticationScheme;
    }

    /// <summary>Whether a page answers, and not the HTTP interface.</summary>
    public static bool IsPage(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
}
