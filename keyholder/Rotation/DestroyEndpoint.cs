using Bekend.Hosting.Errors;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Rotation;

/// <summary><c>POST /v1/sleutels/vernietiging</c>: the secret of a replaced version goes for good.</summary>
internal static class DestroyEndpoint
{
    public static async Task HandleAsync(HttpContext context, CovenantKeys keys)
    {
        var (request, problem) = await PublicKeyRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (!await keys.DestroyAsync(request.Key, context.RequestAborted))
        {
            await context.WriteProblemAsync(KeyHolderProblems.OnlyKey);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
