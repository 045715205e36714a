using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Lookup;

/// <summary>Pseudonyms to look up under one covenant.</summary>
/// <param name="KeyVersion">Version of the covenant's key that they are under; null for the only one there is.</param>
internal sealed record LookupRequest(string Covenant, int? KeyVersion, IReadOnlyList<KindedPseudonym> Pseudonyms)
{
    private const int MaxBytes = 16 * 1024;
    private const int MaxPseudonyms = 64;

    public static Task<(LookupRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request) =>
        JsonBody.ReadAsync(request, MaxBytes, body => new LookupRequest(
            CheckedFields.Covenant(body, "convenant", body.Text("convenant", 63)),
            CheckedFields.KeyVersion(body, "sleutelversie", body.Member("sleutelversie") ?? default),
            CheckedFields.Points(body, "pseudoniemen", body.ReadPseudonyms(
                string.Empty, "pseudoniemen", body.Member("pseudoniemen") ?? default, 1, MaxPseudonyms))));
}
