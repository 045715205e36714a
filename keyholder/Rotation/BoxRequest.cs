using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.KeyHolding.Evaluation;
using Bekend.KeyHolding.KeyRing;

namespace Bekend.KeyHolding.Rotation;

/// <summary>For which change the factor is wanted, and by whom.</summary>
/// <param name="From">The version that is replaced by the next.</param>
/// <param name="Index">Name of an index in <see cref="RotationOptions.Indexes"/>.</param>
internal sealed record BoxRequest(KeyName From, string Index)
{
    private const int MaxBytes = 1024;

    public static Task<(BoxRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request) =>
        JsonBody.ReadAsync(request, MaxBytes, body => new BoxRequest(KeyNameReader.Read(body), body.Text("index", 63)));
}
