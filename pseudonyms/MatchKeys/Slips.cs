namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>K3 and K8 of a question with one sign of the sound left out: finds the name with a letter or an ending less.</summary>
/// <remarks>They are sent as mogelijk. Source: docs/match-keys.md, asking and registering.</remarks>
internal static class Slips
{
    private const int ShortestSound = 3;

    /// <summary>The keys, those of the likeliest reading first; possibly doubles.</summary>
    public static IEnumerable<MatchKey> Of(PersonReading reading) =>
        from date in reading.BirthDates
        from sound in reading.Sounds.Where(sound => sound.Length >= ShortestSound)
        from slip in Enumerable.Range(0, sound.Length).Select(i => sound.Remove(i, 1))
        from key in Initials(reading, sound).Select(initial => new MatchKey(MatchKeyKind.K3, $"{slip}|{initial}|{date}"))
            .Concat(reading.Postcodes.Select(postcode => new MatchKey(MatchKeyKind.K8, $"{slip}|{date}|{postcode}")))
        select key with { SentAs = MatchKeyKind.K6 };

    private static IEnumerable<char> Initials(PersonReading reading, string sound) =>
        reading.SoundedNames.Where(name => name.Surname == sound).Select(name => name.Given[0]).Distinct();
}
