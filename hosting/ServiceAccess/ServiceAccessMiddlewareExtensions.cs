using Microsoft.AspNetCore.Builder;

namespace Bekend.Hosting.ServiceAccess;

/// <summary>Adds <see cref="ServiceAccessMiddleware"/>.</summary>
public static class ServiceAccessMiddlewareExtensions
{
    public static IApplicationBuilder UseServiceAccess(this IApplicationBuilder app) =>
        app.UseMiddleware<ServiceAccessMiddleware>();
}
