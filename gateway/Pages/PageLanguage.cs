using System.Globalization;

namespace Bekend.Gateway.Pages;

/// <summary>The language of the pages: Dutch, unless this browser chose English here.</summary>
/// <remarks><c>Accept-Language</c> is not read: many a Dutch workplace sends English without anyone having chosen it.</remarks>
internal static class PageLanguage
{
    public const string Cookie = "bekend-taal";

    public static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo Of(HttpRequest request) => request.Cookies[Cookie] == English.TwoLetterISOLanguageName ? English : Dutch;

    /// <summary>Dates and numbers of a page follow its language; those of programs stay as they are.</summary>
    public static void UsePageLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (PagePaths.IsPage(context.Request.Path))
        {
            Apply(context.Request);
        }

        return next(context);
    });

    /// <summary>Sets the culture of the current flow.</summary>
    public static void Apply(HttpRequest request) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(request);
}
