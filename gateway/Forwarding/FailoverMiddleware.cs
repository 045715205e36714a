using Yarp.ReverseProxy.Forwarder;

namespace Bekend.Gateway.Forwarding;

/// <summary>An instance that cannot be reached is passed over for another, as <see cref="ServiceClient"/> does.</summary>
/// <remarks>Only when no connection was made: then the service has done nothing yet, and asking another repeats nothing.</remarks>
internal static class FailoverMiddleware
{
    public static IApplicationBuilder UseFailover(this IApplicationBuilder proxy) => proxy.Use(async (context, next) =>
    {
        var feature = context.GetReverseProxyFeature();
        var untried = feature.AvailableDestinations.ToList();
        await next(context);
        while (IsUnreachable(context) && feature.ProxiedDestination is { } failed && untried.Remove(failed) && untried.Count > 0)
        {
            feature.AvailableDestinations = [.. untried];
            context.Features.Set<IForwarderErrorFeature>(null);
            context.Request.Body.Position = 0;
            context.Response.Clear();
            await next(context);
        }
    });

    private static bool IsUnreachable(HttpContext context) =>
        context.GetForwarderErrorFeature()?.Exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError }
        && !context.Response.HasStarted;
}
