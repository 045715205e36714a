namespace Bekend.Gateway.Accounts;

/// <summary>The way to the sign-in page and back.</summary>
internal static class SignInPath
{
    public const string Page = "/aanmelden";

    /// <summary>Query parameter: the local path to go to once signed in.</summary>
    public const string Return = "terug";

    /// <summary>Query parameter: present when a session has ended.</summary>
    public const string Ended = "beeindigd";

    /// <summary>Where somebody without a session is sent.</summary>
    /// <param name="request">What was asked for. Only a GET can be asked again.</param>
    /// <param name="hasEnded">Whether there was a session.</param>
    public static string For(HttpRequest request, bool hasEnded)
    {
        var query = QueryString.Empty;
        if (HttpMethods.IsGet(request.Method) && request.Path != "/")
        {
            query = query.Add(Return, request.Path + request.QueryString);
        }

        return Page + (hasEnded ? query.Add(Ended, "ja") : query);
    }

    /// <summary>Keeps a path of this service and drops anything else.</summary>
    /// <param name="path">As a query or a form had it: anybody could have written it.</param>
    /// <returns>The path, or null.</returns>
    public static string? Local(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : null;
}
