namespace Bekend.Gateway.AuthZen;

/// <summary>Gives a caller's <c>X-Request-ID</c> back, on refusals of the call itself too.</summary>
/// <remarks>Source: AuthZEN Authorization API 1.0, §10.1.3. It is the caller's own text: never logged.</remarks>
internal static class RequestIdMiddleware
{
    private const string Header = "X-Request-ID";
    private const int MaxLength = 256;

    /// <summary>Comes before authentication.</summary>
    public static IApplicationBuilder UseRequestId(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/access", StringComparison.Ordinal)
            && context.Request.Headers[Header] is [{ Length: > 0 and <= MaxLength } id] && id.All(IsVisibleAscii))
        {
            // At the last moment: an error clears the headers that were set before.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = id;
                return Task.CompletedTask;
            });
        }

        return next(context);
    });

    private static bool IsVisibleAscii(char character) => character is > ' ' and <= '~';
}
