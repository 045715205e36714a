using Microsoft.AspNetCore.Http.HttpResults;

namespace Bekend.Gateway.Accounts.SignIn;

/// <summary>The way to the sign-in page and back.</summary>
internal static class SignInPath
{
    public const string Page = "/aanmelden";

    public const string CodePage = "/aanmelden/code";

    /// <summary>Query parameter: the local path to go to once signed in.</summary>
    public const string Return = "terug";

    /// <summary>Query parameter: what to tell somebody who comes to sign in; one of <see cref="SignInNotice"/>.</summary>
    public const string Notice = "melding";

    /// <summary>Where somebody without a session is sent.</summary>
    /// <param name="request">What was asked for. Only a GET can be asked again.</param>
    /// <param name="hasEnded">Whether there was a session.</param>
    public static string For(HttpRequest request, bool hasEnded) => To(
        Page,
        HttpMethods.IsGet(request.Method) && request.Path != "/" ? request.Path + request.QueryString : null,
        hasEnded ? SignInNotice.Ended : null);

    /// <summary>A page of signing in, with where to go afterwards.</summary>
    public static string To(string page, string? back, string? notice = null)
    {
        var query = QueryString.Empty;
        query = Local(back) is { } path ? query.Add(Return, path) : query;
        return page + (notice is null ? query : query.Add(Notice, notice));
    }

    /// <summary>Keeps a path of this service and drops anything else.</summary>
    /// <param name="path">As a query had it: anybody could have written it.</param>
    /// <returns>The path, or null.</returns>
    public static string? Local(string? path) =>
        path is ['/', ..] && RedirectHttpResult.IsLocalUrl(path) && !IsSignIn(path) ? path : null;

    /// <summary>Whoever has signed in has no use for signing in again.</summary>
    private static bool IsSignIn(string path) =>
        path.StartsWith(Page, StringComparison.OrdinalIgnoreCase) || path.StartsWith("/afmelden", StringComparison.OrdinalIgnoreCase);
}
