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
    public static IReadOnlyList<MatchKey> ForAsking(Person person)
    {
        var reading = PersonReading.ForAsking(person);
        return [.. Of(reading, (kind, value) => Weakening.SentAs(kind, value, reading.HasInitials)).Concat(Slips.Of(reading)).Distinct()];
    }

    /// <summary>Keys of the person under every known surname and address, former ones too; strongest first, no doubles.</summary>
    /// <returns>At most <see cref="MaximumRegistered"/>, or none.</returns>
    public static IReadOnlyList<MatchKey> ForRegistering(Person person) =>
        [.. Of(PersonReading.ForRegistering(person), (kind, _) => kind).Take(MaximumRegistered)];

    // Within one strength the first reading of every kind goes before the second reading of any: a caller who must cut the
    // list then loses an unlikely spelling, not a whole kind.
    private static MatchKey[] Of(PersonReading reading, Func<MatchKeyKind, string, MatchKeyKind> sentAs) =>
    [
        .. PersonKeyRules.All
            .OrderByDescending(rule => rule.Strength)
            .SelectMany(rule => rule.Values(reading).Distinct().Select((value, rank) =>
                (key: new MatchKey(rule.Kind, value) { SentAs = sentAs(rule.Kind, value) }, rank)))
            .OrderByDescending(entry => entry.key.SentAs.Strength())
            .ThenBy(entry => entry.rank)
            .Select(entry => entry.key),
    ];
}
