using Bekend.Hosting.Errors;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Rotation;

/// <summary><c>POST /v1/sleutelwissels</c>: opens the box, checks the factor against both public keys, and begins. Asking again changes nothing.</summary>
internal static class BeginEndpoint
{
    public static async Task HandleAsync(HttpContext context, IndexSecret secret, KeyStands stands, IRotationStore store)
    {
        var (request, problem) = await BeginRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var (covenant, from, to) = request.Change;
        using var key = secret.ForRotation();
        if (!key.TryOpen(request.Box, new(covenant, from, to), out var factor))
        {
            await context.WriteProblemAsync(IndexProblems.BoxRefused);
            return;
        }

        using (factor)
        {
            // A box does not say who sealed it: only the factor between the two keys on record moves any row.
            if (!factor.Connects(request.FromKey, request.ToKey))
            {
                await context.WriteProblemAsync(IndexProblems.BoxRefused);
                return;
            }

            var change = new StoredStand(covenant, request.Change.Change, request.FromKey, request.ToKey, stands.Protect(factor));
            if (await store.BeginAsync(change, context.RequestAborted) == ChangeStart.DoesNotFit)
            {
                await context.WriteProblemAsync(IndexProblems.ChangeDoesNotFit);
                return;
            }
        }

        await ProgressEndpoint.AnswerAsync(context, request.Change, store);
    }
}
