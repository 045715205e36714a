using Microsoft.AspNetCore.Http.Features;

namespace Bekend.Gateway.Enforcement;

/// <summary>Enforcement: a request that may not be made stops here; what goes on is ours, not the caller's.</summary>
internal static class EnforcementMiddleware
{
    public static IApplicationBuilder UseEnforcement(this IReverseProxyApplicationBuilder proxy) => proxy.Use(async (context, next) =>
    {
        var route = context.GetReverseProxyFeature().Route.Config.RouteId;
        var exchange = context.RequestServices.GetRequiredKeyedService<Exchange>(route);
        if (await exchange.EnforceAsync(context) is not { } body)
        {
            return;
        }

        context.Features.Set(exchange);
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new OwnBody());
        context.Request.Body = new MemoryStream(body, writable: false);
        context.Request.ContentLength = body.Length;
        context.Request.ContentType = "application/json";
        await next(context);
    });
}
