using System.Text.Json;
using Bekend.Policies.Covenants;

namespace Bekend.Connector.Auditing;

/// <summary>What the asker was shown, as far as a covenant limits it.</summary>
/// <param name="Categories">Which categories know the subject.</param>
/// <param name="Contacts">How many contact points.</param>
internal sealed record ShownAnswer(bool IsKnown, IReadOnlyList<string> Categories, int Contacts)
{
    /// <exception cref="JsonException">It is something else.</exception>
    /// <exception cref="InvalidOperationException">The same.</exception>
    /// <exception cref="KeyNotFoundException">The same.</exception>
    public static ShownAnswer Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(
            root.GetProperty("bekend").GetBoolean(),
            [.. root.GetProperty("bij").EnumerateArray().Select(category => category.GetString() ?? string.Empty)],
            root.GetProperty("contactpunten").GetArrayLength());
    }

    /// <summary>Says what was shown beyond what was allowed; null when nothing was.</summary>
    /// <param name="outcome">As the record has it.</param>
    /// <param name="level">What the asker might see.</param>
    /// <param name="parties">Whose signals might count.</param>
    public string? FindExcess(string? outcome, DetailLevel level, IReadOnlyCollection<string> parties) =>
        outcome != (IsKnown ? "bekend" : "niet bekend") ? "what was shown is another outcome than the one recorded"
        : !IsKnown && Categories.Count + Contacts > 0 ? "parties or contact points were shown of what nobody knows"
        : level < DetailLevel.Domain && Categories.Count > 0 ? "parties were shown at a level that does not show them"
        : level < DetailLevel.ContactPerson && Contacts > 0 ? "contact points were shown at a level that does not show them"
        : Categories.Except(parties, StringComparer.Ordinal).Any() ? "a party was shown that might not be asked"
        : null;
}
