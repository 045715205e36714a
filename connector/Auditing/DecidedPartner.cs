using System.Text.Json;
using Bekend.Policies.Decisions;

namespace Bekend.Connector.Auditing;

/// <summary>The decision about one asked partner, as a record has it or as it is taken again.</summary>
/// <param name="Asked">A category or an OIN, as it was asked.</param>
/// <param name="Provisions">The rules that permit, the forbids that strike, or the nearest rule.</param>
/// <param name="Missing">Clauses that failed.</param>
/// <param name="NextStep">What the asker was told to do next.</param>
internal sealed record DecidedPartner(
    string Asked, bool IsAllowed, IReadOnlyList<Provision> Provisions, IReadOnlyList<string> Missing, string? NextStep)
{
    /// <summary>Whether it is the refusal of a client without the role that it named, to which no covenant was put.</summary>
    public bool IsWithoutRole => !IsAllowed && Provisions.Count == 0 && Missing is ["wie"];

    /// <summary>Reads <c>beslissingen</c> of a record.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    /// <exception cref="InvalidOperationException">The same.</exception>
    /// <exception cref="KeyNotFoundException">The same.</exception>
    public static IReadOnlyList<DecidedPartner> ReadAll(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    public static DecidedPartner Of(string asked, Decision decision) => decision switch
    {
        Decision.Permit permit => new(asked, true, permit.Rules, [], permit.NextStep),
        Decision.Deny { Forbids.Count: > 0 } deny => new(asked, false, [.. deny.Forbids.Select(forbid => new Provision(forbid.Id, forbid.Article))], deny.Missing, null),
        Decision.Deny deny => new(asked, false, deny.Nearest is { } nearest ? [nearest] : [], deny.Missing, null),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    /// <summary>Whether both say the same, reasons included.</summary>
    public bool IsSameAs(DecidedPartner other) =>
        Asked == other.Asked
        && IsAllowed == other.IsAllowed
        && Provisions.SequenceEqual(other.Provisions)
        && Missing.SequenceEqual(other.Missing, StringComparer.Ordinal)
        && NextStep == other.NextStep;

    /// <summary>Such as <c>yes by R1 (5.1)</c> or <c>no, by R1 (5.1), for want of tijd</c>.</summary>
    public override string ToString()
    {
        var by = Provisions.Count == 0 ? string.Empty : $" by {string.Join(" and ", Provisions.Select(one => $"{one.Id} ({one.Article})"))}";
        return (IsAllowed ? "yes" : "no") + by + (Missing.Count == 0 ? string.Empty : $", for want of {string.Join(", ", Missing)}");
    }

    private static DecidedPartner Read(JsonElement item) => new(
        item.GetProperty("bij").GetString() ?? throw new JsonException(),
        item.GetProperty("toegestaan").GetBoolean(),
        item.TryGetProperty("bepalingen", out var all) ? [.. all.EnumerateArray().Select(ReadProvision)]
            : item.GetProperty("regel").ValueKind == JsonValueKind.Null ? []
            : [ReadProvision(item)],
        item.TryGetProperty("ontbreekt", out var missing) ? [.. missing.EnumerateArray().Select(clause => clause.GetString()!)] : [],
        item.TryGetProperty("vervolg", out var next) ? next.GetString() : null);

    private static Provision ReadProvision(JsonElement json) =>
        new(json.GetProperty("regel").GetString() ?? throw new JsonException(), json.GetProperty("artikel").GetString() ?? throw new JsonException());
}
