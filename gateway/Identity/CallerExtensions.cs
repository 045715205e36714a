namespace Bekend.Gateway.Identity;

/// <summary>Gives the caller of a request.</summary>
internal static class CallerExtensions
{
    /// <summary>The caller, checked by the authorization policy before any endpoint runs.</summary>
    /// <exception cref="InvalidOperationException">The endpoint forgot to ask for authorization: a bug, not an outcome.</exception>
    public static Caller GetCaller(this HttpContext context) =>
        Caller.From(context.User) ?? throw new InvalidOperationException("This endpoint runs without a checked caller.");
}
