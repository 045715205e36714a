using System.Text.Json;

namespace Bekend.Connector.Gateway;

/// <summary>One page of the decision log and where the next begins, or null on the last.</summary>
internal sealed record DecisionLogPage(IReadOnlyList<JsonElement>? Beslissingen, string? Volgende)
{
    /// <summary>Lines hold case numbers.</summary>
    public override string ToString() => $"{Beslissingen?.Count} lines";
}
