using Bekend.Gateway.Erasure;

namespace Bekend.Gateway.Pages.Wissingen;

/// <summary>A reason as a form sends it.</summary>
/// <param name="Id">Of the field.</param>
/// <param name="Value">What is filled in already; null for nothing.</param>
internal sealed record ReasonField(string Id, string? Value)
{
    /// <returns>Null for none, or one that is too long.</returns>
    public static string? Read(string? sent) => sent?.Trim() is { Length: > 0 and <= ErasureEndpoints.MaxReason } reason ? reason : null;
}
