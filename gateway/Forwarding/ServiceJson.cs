using System.Text.Json;

namespace Bekend.Gateway.Forwarding;

/// <summary>Reads what a service answered; a partner's index may be anybody's program.</summary>
internal static class ServiceJson
{
    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    /// <exception cref="InvalidOperationException">It is no text.</exception>
    public static string Text(this JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new InvalidOperationException("A text is null.");
}
