using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Match keys of a person.</summary>
public static class PersonKeys
{
    /// <summary>Most keys that a signal carries.</summary>
    /// <remarks>Source: docs/protocol-notes.md, signals.</remarks>
    public const int MaximumRegistered = 64;

    /// <summary>Keys of the person as typed, strongest first, no doubles.</summary>
    /// <returns>Possibly more than one question carries (the caller keeps the first), or none.</returns>
    public static IReadOnlyList<MatchKey> ForAsking(Person person) => Of(PersonReading.ForAsking(person));

    /// <summary>Keys of the person under every known surname and address, former ones too; strongest first, no doubles.</summary>
    /// <returns>At most <see cref="MaximumRegistered"/>, or none.</returns>
    public static IReadOnlyList<MatchKey> ForRegistering(Person person) => [.. Of(PersonReading.ForRegistering(person)).Take(MaximumRegistered)];

    // Within one strength the first reading of every kind goes before the second reading of any: a caller who must cut the
    // list then loses an unlikely spelling, not a whole kind.
    private static MatchKey[] Of(PersonReading reading) =>
    [
        .. PersonKeyRules.All
            .SelectMany(rule => rule.Values(reading).Distinct().Select((value, rank) => (rule, value, rank)))
            .OrderByDescending(key => key.rule.Strength)
            .ThenBy(key => key.rank)
            .Select(key => new MatchKey(key.rule.Kind, key.value)),
    ];
}
