using System.Text.Json;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Notices;

/// <summary>Two signals of two organisations on one subject, as the index found them.</summary>
/// <param name="Number">Its place in the index's outbox.</param>
/// <param name="Covenant">Null when they match no more, as everything else then.</param>
/// <param name="Subject"><c>persoon</c> or <c>adres</c>.</param>
/// <param name="Signals">Two; none when they match no more.</param>
/// <param name="Kinds">Of each key that they share, what each of the two calls it.</param>
internal sealed record IndexMatch(
    long Number, string? Covenant, string? Subject, IReadOnlyList<IndexMatch.Signal> Signals, IReadOnlyList<(string, string)> Kinds)
{
    /// <exception cref="StoreUnavailableException">The index's answer cannot be read.</exception>
    public static IReadOnlyList<IndexMatch> ReadAll(ServiceAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return [.. document.RootElement.GetProperty("overeenkomsten").EnumerateArray().Select(Read)];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            throw new StoreUnavailableException("The index's answer cannot be read.");
        }
    }

    /// <summary>Names its place only.</summary>
    public override string ToString() => $"{nameof(IndexMatch)} {Number}";

    private static IndexMatch Read(JsonElement json)
    {
        var number = json.GetProperty("nummer").GetInt64();
        return json.TryGetProperty("signalen", out var signals)
            ? new(
                number,
                json.GetProperty("convenant").GetString(),
                json.GetProperty("soort").GetString(),
                [ReadSignal(signals[0]), ReadSignal(signals[1])],
                [.. json.GetProperty("sleutels").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))])
            : new(number, null, null, [], []);
    }

    private static Signal ReadSignal(JsonElement json) => new(
        json.GetProperty("id").GetGuid(),
        json.GetProperty("organisatie").GetString()!,
        json.GetProperty("kenmerk").GetString()!,
        json.GetProperty("signaalsoort").GetString()!,
        json.GetProperty("contactpunt").GetString()!,
        json.GetProperty("geldigTot").GetDateTimeOffset());

    /// <summary>One of the two.</summary>
    internal sealed record Signal(
        Guid Id, string Organisation, string Reference, string Kind, string ContactPoint, DateTimeOffset ValidUntil)
    {
        /// <summary>Names the signal only: the reference is the holder's own.</summary>
        public override string ToString() => $"{nameof(Signal)} {Id}";
    }
}
