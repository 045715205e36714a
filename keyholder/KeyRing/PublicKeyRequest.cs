using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.KeyHolding.Evaluation;

namespace Bekend.KeyHolding.KeyRing;

/// <summary>Which public key is asked for.</summary>
internal sealed record PublicKeyRequest(KeyName Key)
{
    private const int MaxBytes = 1024;

    public static Task<(PublicKeyRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request) =>
        JsonBody.ReadAsync(request, MaxBytes, body => new PublicKeyRequest(KeyNameReader.Read(body)));
}
