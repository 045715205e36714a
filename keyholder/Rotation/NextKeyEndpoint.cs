using Bekend.Hosting.Errors;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Rotation;

/// <summary><c>POST /v1/sleutels/opvolging</c>: makes the version after the one that is named, once, and gives its public key.</summary>
internal static class NextKeyEndpoint
{
    public static async Task HandleAsync(HttpContext context, CovenantKeys keys)
    {
        var (request, problem) = await PublicKeyRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (await keys.MakeNextAsync(request.Key, context.RequestAborted) is not { } next)
        {
            await context.WriteProblemAsync(KeyHolderProblems.NoSuchKey);
            return;
        }

        await PublicKeyEndpoint.WriteAsync(context, next);
    }
}
