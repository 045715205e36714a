using System.Text.Json;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Signals;

/// <summary>A signal that the index swept, until that is on record.</summary>
/// <param name="Number">Its place in the index's outbox.</param>
/// <param name="ValidUntil">When it ended.</param>
internal sealed record EndedSignal(
    long Number, Guid Id, string Organisation, string Covenant, string Reference, string Subject, string Kind, DateTimeOffset ValidUntil)
{
    /// <exception cref="StoreUnavailableException">The index's answer cannot be read.</exception>
    public static IReadOnlyList<EndedSignal> ReadAll(ServiceAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return [.. document.RootElement.GetProperty("aflopen").EnumerateArray().Select(item => new EndedSignal(
                item.GetProperty("nummer").GetInt64(),
                item.GetProperty("id").GetGuid(),
                item.Text("organisatie"),
                item.Text("convenant"),
                item.Text("kenmerk"),
                item.Text("soort"),
                item.Text("signaalsoort"),
                item.GetProperty("geldigTot").GetDateTimeOffset()))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StoreUnavailableException("The index's answer cannot be read.");
        }
    }

    /// <summary>Names the signal only: the reference is the holder's own.</summary>
    public override string ToString() => $"{nameof(EndedSignal)} {Id}";
}
