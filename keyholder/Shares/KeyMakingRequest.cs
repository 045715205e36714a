using Bekend.Hosting.Errors;
using Bekend.Hosting.Http;
using Bekend.KeyHolding.Evaluation;
using Bekend.KeyHolding.KeyRing;
using Bekend.Pseudonyms.Voprf;
using Bekend.Pseudonyms.Voprf.Threshold;

namespace Bekend.KeyHolding.Shares;

/// <summary>What a round of making a key brings: messages of a fixed size, one or more of each holder.</summary>
/// <param name="Key">Which key.</param>
/// <param name="Hashes">Round 2: of all holders.</param>
/// <param name="Commitments">Round 3: t of each holder, holder by holder.</param>
/// <param name="Letters">Rounds 3 and 4: of all holders to this one.</param>
internal sealed record KeyMakingRequest(KeyName Key, byte[] Hashes, byte[] Commitments, byte[] Letters)
{
    private const int MaxBytes = 64 * 1024;

    public static Task<(KeyMakingRequest? Value, Problem? Problem)> ReadNameAsync(HttpRequest request) =>
        ReadAsync(request, body => new(KeyNameReader.Read(body), [], [], []));

    public static Task<(KeyMakingRequest? Value, Problem? Problem)> ReadHashesAsync(HttpRequest request, ThresholdShape shape) =>
        ReadAsync(request, body => new(KeyNameReader.Read(body), Blocks(body, "toezeggingen", shape.Holders, KeyCeremony.HashSize), [], []));

    public static Task<(KeyMakingRequest? Value, Problem? Problem)> ReadSharesAsync(HttpRequest request, ThresholdShape shape) =>
        ReadAsync(request, body => new(
            KeyNameReader.Read(body),
            [],
            Blocks(body, "verplichtingen", shape.Holders * shape.Needed, GroupElement.Size),
            Blocks(body, "brieven", shape.Holders, KeyCeremony.ShareLetterSize)));

    public static Task<(KeyMakingRequest? Value, Problem? Problem)> ReadConfirmationsAsync(HttpRequest request, ThresholdShape shape) =>
        ReadAsync(request, body => new(KeyNameReader.Read(body), [], [], Blocks(body, "brieven", shape.Holders, KeyCeremony.ConfirmationLetterSize)));

    private static Task<(KeyMakingRequest? Value, Problem? Problem)> ReadAsync(HttpRequest request, Func<JsonBody, KeyMakingRequest> read) =>
        JsonBody.ReadAsync(request, MaxBytes, read);

    private static byte[] Blocks(JsonBody body, string name, int count, int size) => body.Blocks(name, count, count, size);
}
