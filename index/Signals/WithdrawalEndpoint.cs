using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Signals;

/// <summary><c>POST /v1/intrekkingen</c>: removes one signal of one organisation.</summary>
internal static class WithdrawalEndpoint
{
    private const int MaxBytes = 1024;

    public static async Task HandleAsync(HttpContext context, IIndexStore store)
    {
        var (request, problem) = await JsonBody.ReadAsync(context.Request, MaxBytes, OwnSignal.Read);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (!await store.WithdrawAsync(request.Organisation, request.Id, context.RequestAborted))
        {
            await context.WriteProblemAsync(IndexProblems.UnknownSignal);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
