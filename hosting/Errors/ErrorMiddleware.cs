using Bekend.Hosting.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bekend.Hosting.Errors;

/// <summary>The only mapping from exceptions and bare status codes to answers.</summary>
/// <remarks>
/// INVARIANT: an exception's message never reaches a log or an answer; it could hold what a caller sent.
/// Its type and stack trace do.
/// </remarks>
public sealed class ErrorMiddleware(RequestDelegate next, ILogger<ErrorMiddleware> logger, IErrorPage? page = null)
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
            await WriteAsync(context, CommonProblems.ForStatus(context.Response.StatusCode));
        }
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = exception switch
        {
            BadHttpRequestException bad => CommonProblems.ForStatus(bad.StatusCode),
            StoreUnavailableException store => store.Problem ?? CommonProblems.Unavailable,
            { InnerException: StoreUnavailableException inner } => inner.Problem ?? CommonProblems.Unavailable,
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
        await WriteAsync(context, problem);
    }

    private async Task WriteAsync(HttpContext context, Problem problem)
    {
        if (page?.IsFor(context.Request) == true)
        {
            try
            {
                await page.WriteAsync(context, problem);
                return;
            }
            catch (Exception exception) when (!context.Response.HasStarted)
            {
                // A page that cannot be made, without its store for instance, must not hide what went wrong first.
                HostingLog.RequestFailed(logger, exception.GetType().Name, exception.StackTrace);
            }
        }

        await context.WriteProblemAsync(problem);
    }
}
