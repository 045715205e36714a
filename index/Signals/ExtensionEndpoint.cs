using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Signals;

/// <summary><c>POST /v1/verlengingen</c>: gives one signal of one organisation another end.</summary>
internal static class ExtensionEndpoint
{
    private const int MaxBytes = 1024;

    public static async Task HandleAsync(HttpContext context, IIndexStore store, TimeProvider clock)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, Extension.Read);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (!await store.ExtendAsync(request, clock.GetUtcNow(), context.RequestAborted))
        {
            await context.WriteProblemAsync(IndexProblems.UnknownSignal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
