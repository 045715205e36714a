using System.Text.Json;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Questions;

/// <summary>Reads what the key holder answered.</summary>
internal static class KeyHolderAnswer
{
    /// <param name="answer">A 2xx answer.</param>
    /// <param name="keyVersion">The version that was asked for.</param>
    /// <param name="count">How many points were sent.</param>
    /// <exception cref="StoreUnavailableException">The answer is not what a key holder sends.</exception>
    public static StoredEvaluation Read(ServiceAnswer answer, int keyVersion, int count)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var evaluation = Read(document.RootElement, keyVersion);
            return evaluation.Elements.Count == count
                ? evaluation
                : throw new StoreUnavailableException("The key holder answered another number of elements.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new StoreUnavailableException("The key holder's answer cannot be read.");
        }
    }

    private static StoredEvaluation Read(JsonElement answer, int keyVersion) => answer.TryGetProperty("deelbewijzen", out var shares)
        ? new(keyVersion, ReadElements(answer), Proof: null, [.. shares.EnumerateArray().Select(ReadShare)])
        : new(keyVersion, ReadElements(answer), answer.GetProperty("bewijs").GetString()!);

    private static StoredShare ReadShare(JsonElement share) =>
        new(share.GetProperty("houder").GetInt32(), ReadElements(share), share.GetProperty("bewijs").GetString()!);

    private static List<string> ReadElements(JsonElement answer) =>
        [.. answer.GetProperty("geevalueerd").EnumerateArray().Select(item => item.GetString()!)];
}
