using System.Text.Json;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Supervision;

/// <summary>The decision about one asked partner, as the record has it.</summary>
/// <param name="Asked">A category or an OIN.</param>
/// <param name="Rule">The rule that permitted, the forbid that struck, or the nearest rule.</param>
/// <param name="Missing">Clauses that failed; empty when allowed and for a forbid.</param>
/// <param name="NextStep">What the asker was told to do next.</param>
internal sealed record RecordedDecision(
    string Asked, bool IsAllowed, string? Rule, string? Article, IReadOnlyList<string> Missing, string? NextStep)
{
    /// <summary>Every rule that permitted or forbid that struck, when there was more than one; else empty.</summary>
    public IReadOnlyList<Provision> Determining { get; init; } = [];

    /// <param name="json">As <see cref="Questions.DecisionJson"/> wrote it; null gives none.</param>
    public static IReadOnlyList<RecordedDecision> ReadAll(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(item => new RecordedDecision(
            item.GetProperty("bij").GetString()!,
            item.GetProperty("toegestaan").GetBoolean(),
            item.GetProperty("regel").GetString(),
            item.GetProperty("artikel").GetString(),
            item.TryGetProperty("ontbreekt", out var missing) ? [.. missing.EnumerateArray().Select(clause => clause.GetString()!)] : [],
            item.TryGetProperty("vervolg", out var next) ? next.GetString() : null)
        {
            Determining = item.TryGetProperty("bepalingen", out var all) ? [.. all.EnumerateArray().Select(ReadProvision)] : [],
        })];
    }

    private static Provision ReadProvision(JsonElement json) => new(json.GetProperty("regel").GetString()!, json.GetProperty("artikel").GetString()!);
}
