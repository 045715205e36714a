using Bekend.Hosting.Errors;

namespace Bekend.Indexing.Rotation;

/// <summary><c>POST /v1/sleutelwissels/afsluiting</c>: forgets the factor; from here on only the new version holds.</summary>
internal static class EndEndpoint
{
    public static async Task HandleAsync(HttpContext context, KeyStands stands, IRotationStore store)
    {
        var (request, problem) = await ChangeRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (!await store.EndAsync(request.Covenant, request.Change, context.RequestAborted))
        {
            await context.WriteProblemAsync(IndexProblems.ChangeDoesNotFit);
            return;
        }

        await stands.RefreshAsync(request.Covenant, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
