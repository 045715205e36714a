using System.Buffers.Text;
using Bekend.Hosting.Errors;

namespace Bekend.KeyHolding.KeyRing;

/// <summary><c>POST /v1/sleutels</c>: the public key of a covenant, made when this is its first use.</summary>
internal static class PublicKeyEndpoint
{
    public static async Task HandleAsync(HttpContext context, CovenantKeys keys)
    {
        var (request, problem) = await PublicKeyRequest.ReadAsync(context.Request);
        if (request is null)
        {
            await context.WriteProblemAsync(problem!);
            return;
        }

        var key = await keys.GetAsync(request.Key, context.RequestAborted);
        var answer = new PublicKeyResponse(
            key.Name.Version, Base64Url.EncodeToString(key.Secret.PublicKey.Span), key.MadeAt);
        await context.Response.WriteAsJsonAsync(answer, KeyHolderJson.Default.PublicKeyResponse);
    }
}
