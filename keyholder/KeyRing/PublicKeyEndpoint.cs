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

        if (await keys.FindAsync(request.Key, context.RequestAborted) is not { } key)
        {
            await context.WriteProblemAsync(KeyHolderProblems.NoSuchKey);
            return;
        }

        await WriteAsync(context, key);
    }

    /// <summary>Answers with a key's public half.</summary>
    public static Task WriteAsync(HttpContext context, CovenantKey key) => context.Response.WriteAsJsonAsync(
        new PublicKeyResponse(key.Name.Version, Base64Url.EncodeToString(key.Secret.PublicKey.Span), key.MadeAt),
        KeyHolderJson.Default.PublicKeyResponse);
}
