using System.Text.Json;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Questions;

/// <summary>One match as the index reports it.</summary>
/// <param name="KeyKind">Kind of match key it was registered as: K1, A1, …</param>
/// <param name="AskedAs">Kind that the asker gave it.</param>
internal sealed record IndexHit(string Organisation, string KeyKind, string AskedAs, string SignalKind, string ContactPoint)
{
    /// <summary>Whether it only fills the answer up, so that it takes as long to read without a match. No organisation's number has a hyphen.</summary>
    public bool IsFiller => Organisation.StartsWith('-');

    /// <returns>Fillers too: whoever leaves them out does it after as much work as on a match.</returns>
    /// <exception cref="StoreUnavailableException">The answer is not what an index sends.</exception>
    public static IReadOnlyList<IndexHit> ReadAll(ServiceAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return [.. document.RootElement.GetProperty("treffers").EnumerateArray()
                .Select(hit => new IndexHit(
                    hit.Text("organisatie"),
                    hit.Text("soort"),
                    hit.Text("gevraagdAls"),
                    hit.Text("signaalsoort"),
                    hit.Text("contactpunt")))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new StoreUnavailableException("The index's answer cannot be read.");
        }
    }

    /// <summary>Says nothing about who holds what.</summary>
    public override string ToString() => nameof(IndexHit);
}
