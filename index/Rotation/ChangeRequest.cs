using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Rotation;

/// <summary>Which change of key is meant.</summary>
internal sealed record ChangeRequest(string Covenant, int From, int To)
{
    private const int MaxBytes = 1024;
    private const int MaxVersion = 1_000_000;

    public KeyStand Change => new(From, To);

    public static Task<(ChangeRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request) => JsonBody.ReadAsync(request, MaxBytes, Read);

    public static ChangeRequest Read(JsonBody body)
    {
        var covenant = CheckedFields.Covenant(body, "convenant", body.Text("convenant", 63));
        var from = body.Number("van", 1, MaxVersion);
        return new(covenant, from, body.Number("naar", from + 1, from + 1));
    }
}
