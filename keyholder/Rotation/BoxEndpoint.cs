using System.Buffers.Text;
using Bekend.Hosting.Errors;
using Bekend.KeyHolding.KeyRing;
using Bekend.Pseudonyms.Keys;
using Microsoft.Extensions.Options;

namespace Bekend.KeyHolding.Rotation;

/// <summary><c>POST /v1/sleutels/wisseldoos</c>: the factor between a version and the next, sealed to one index.</summary>
/// <remarks>INVARIANT: δ leaves only in a box, and only to a key that is configured here: with a stolen old key it would give the new one.</remarks>
internal static class BoxEndpoint
{
    public static async Task HandleAsync(HttpContext context, CovenantKeys keys, IOptions<RotationOptions> options)
    {
        var (request, problem) = await BoxRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        if (!options.Value.Indexes.TryGetValue(request.Index, out var index) || RotationOptionsValidator.Decode(index) is not { } publicKey)
        {
            await context.WriteProblemAsync(KeyHolderProblems.UnknownIndex);
            return;
        }

        var change = new RotationChange(request.From.Covenant, request.From.Version, request.From.Version + 1);
        if (await keys.FindAsync(request.From, context.RequestAborted) is not { } from
            || await keys.FindAsync(new(change.Covenant, change.To), context.RequestAborted) is not { } to)
        {
            await context.WriteProblemAsync(KeyHolderProblems.NoSuchKey);
            return;
        }

        using var factor = RotationFactor.Between(from.Secret, to.Secret);
        var box = RotationBoxKey.Seal(publicKey, change, factor);
        await context.Response.WriteAsJsonAsync(new BoxResponse(Base64Url.EncodeToString(box)), KeyHolderJson.Default.BoxResponse);
    }
}
