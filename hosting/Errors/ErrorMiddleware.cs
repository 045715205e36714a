using Bekend.Hosting.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bekend.Hosting.Errors;

/// <summary>The only mapping from exceptions and bare status codes to answers.</summary>
/// <remarks>
/// INVARIANT: an exception's message never reaches a log or an answer; it could hold what a caller sent.
/// Its type and stack trace do.
/// </remarks>
public sealed class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            await AnswerAsync(context, exception);
            return;
        }

        if (context.Response.StatusCode >= 400 && !context.Response.HasStarted && context.Response.ContentType is null)
        {
            await context.WriteProblemAsync(CommonProblems.ForStatus(context.Response.StatusCode));
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = exception switch
        {
            BadHttpRequestException bad => CommonProblems.ForStatus(bad.StatusCode),
            StoreUnavailableException => CommonProblems.Unavailable,
            _ => CommonProblems.Internal,
        };
        if (problem.Status >= 500)
        {
            HostingLog.RequestFailed(logger, exception.GetType().Name, exception.StackTrace);
        }

        if (context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await context.WriteProblemAsync(problem);
    }
}
