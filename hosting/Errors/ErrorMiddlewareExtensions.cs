using Microsoft.AspNetCore.Builder;

namespace Bekend.Hosting.Errors;

/// <summary>Adds <see cref="ErrorMiddleware"/>.</summary>
public static class ErrorMiddlewareExtensions
{
    /// <summary>Must come first, so that nothing escapes it.</summary>
    public static IApplicationBuilder UseErrors(this IApplicationBuilder app) => app.UseMiddleware<ErrorMiddleware>();
}
