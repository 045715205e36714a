using Bekend.Hosting.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>Lets only the gateway in. Liveness and readiness stay open.</summary>
public sealed class ServiceAccessMiddleware(
    RequestDelegate next, GatewayCheck gateway, ILogger<ServiceAccessMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            || gateway.IsGateway(context))
        {
            return next(context);
        }

        HostingLog.ServiceRefused(logger);
        return context.WriteProblemAsync(CommonProblems.Unauthenticated);
    }
}
