using Microsoft.AspNetCore.Http;

namespace Bekend.Hosting.Errors;

/// <summary>Shows a problem to a person, where a service has pages. <see cref="ErrorMiddleware"/> asks it before it writes JSON.</summary>
public interface IErrorPage
{
    /// <summary>Whether a person looks at this answer, rather than a program.</summary>
    bool IsFor(HttpRequest request);

    /// <summary>Sets status, headers and body. Nothing has been sent before, and nothing is when it throws.</summary>
    Task WriteAsync(HttpContext context, Problem problem);
}
