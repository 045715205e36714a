using System.Text.Json;
using Bekend.Gateway.Forwarding;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Signals;

/// <summary>One valid signal of the caller's organisation, as the index has it.</summary>
internal sealed record HeldSignal(string Covenant, string Reference, string Subject, string Kind, string ContactPoint, DateTimeOffset ValidUntil)
{
    /// <exception cref="StoreUnavailableException">The index's answer cannot be read.</exception>
    public static HeldSignal Read(ServiceAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            var root = document.RootElement;
            return new(
                root.Text("convenant"),
                root.Text("kenmerk"),
                root.Text("soort"),
                root.Text("signaalsoort"),
                root.Text("contactpunt"),
                root.GetProperty("geldigTot").GetDateTimeOffset());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StoreUnavailableException("The index's answer cannot be read.");
        }
    }

    /// <summary>Says nothing about the signal: the reference is the holder's own.</summary>
    public override string ToString() => nameof(HeldSignal);
}
