using System.Text.Json.Nodes;
using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;

namespace Bekend.Indexing.Rotation;

/// <summary><c>POST /v1/sleutelwissels/voortgang</c>: how many signals a change has not reached, and whether this index knows of it.</summary>
internal static class ProgressEndpoint
{
    public static async Task HandleAsync(HttpContext context, IRotationStore store)
    {
        var (request, problem) = await ChangeRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        await AnswerAsync(context, request, store);
    }

    /// <summary>Answers how far a change is; one that is not going on here does not fit.</summary>
    public static async Task AnswerAsync(HttpContext context, ChangeRequest request, IRotationStore store)
    {
        var stored = await store.FindAsync(request.Covenant, context.RequestAborted);
        if (stored?.Stand != request.Change && stored?.Stand != new KeyStand(request.To, null))
        {
            await context.WriteProblemAsync(IndexProblems.ChangeDoesNotFit);
            return;
        }

        await context.WriteJsonAsync(200, new JsonObject
        {
            ["resterend"] = await store.CountAsync(request.Covenant, request.From, context.RequestAborted),
            ["beeindigd"] = stored.Stand.Next is null,
        });
    }
}
