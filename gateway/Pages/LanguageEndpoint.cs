using Microsoft.AspNetCore.Http.HttpResults;

namespace Bekend.Gateway.Pages;

/// <summary><c>GET /taal/{taal}?terug=/…</c>: remembers a language in this browser and returns to the page.</summary>
/// <remarks>A link, so that it works without script; all it can change is the language somebody reads.</remarks>
internal static class LanguageEndpoint
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public static void MapLanguage(this IEndpointRouteBuilder app) => app.MapGet("/taal/{taal:regex(^(nl|en)$)}", Switch);

    private static RedirectHttpResult Switch(HttpContext context, string taal, string? terug)
    {
        var isEnglish = taal.Equals(PageLanguage.English.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase);
        var language = isEnglish ? PageLanguage.English : PageLanguage.Dutch;
        context.Response.Cookies.Append(PageLanguage.Cookie, language.TwoLetterISOLanguageName, new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Remembered,
            SameSite = SameSiteMode.Lax,
            Secure = true,
        });

        // Never another site's address: a link from here is trusted.
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(terug) ? terug! : "/");
    }
}
