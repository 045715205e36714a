using Microsoft.AspNetCore.Builder;

namespace Bekend.Hosting.Http;

/// <summary>The headers every answer carries.</summary>
/// <remarks>Source: NL API Design Rules 2.2.1, security-headers and version-header.</remarks>
public static class SecurityHeaders
{
    /// <summary>Adds the headers before anything else answers.</summary>
    /// <param name="app">The pipeline.</param>
    /// <param name="apiVersion">Full version of the interface, such as <c>1.0.0</c>.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, string apiVersion) =>
        app.Use((context, next) =>
        {
            // On starting: an error clears the headers set before it, and its answer needs them too.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers["API-Version"] = apiVersion;
                headers.CacheControl = headers.CacheControl is { Count: > 0 } own ? own : "no-store";
                headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } pages ? pages : "default-src 'none'; frame-ancestors 'none'";
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
                return Task.CompletedTask;
            });
            return next(context);
        });
}
