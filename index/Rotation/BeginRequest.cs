using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Rotation;

/// <summary>A change of key to begin.</summary>
/// <param name="FromKey">Public key of the old version, as on record.</param>
/// <param name="ToKey">Public key of the new version, as on record.</param>
/// <param name="Box">The factor, sealed to this index.</param>
internal sealed record BeginRequest(ChangeRequest Change, byte[] FromKey, byte[] ToKey, byte[] Box)
{
    private const int MaxBytes = 2048;

    public static Task<(BeginRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request) =>
        JsonBody.ReadAsync(request, MaxBytes, body => new BeginRequest(
            ChangeRequest.Read(body), ReadKey(body, "sleutelVan"), ReadKey(body, "sleutelNaar"), body.Bytes("doos", RotationBoxKey.MaxBoxSize)));

    private static byte[] ReadKey(JsonBody body, string name)
    {
        var key = new byte[GroupElement.Size];
        body.TryReadBlock(name, body.Member(name) ?? default, key);
        return key;
    }
}
