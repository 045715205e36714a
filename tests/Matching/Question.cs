using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Matching;

/// <summary>Asks and registers as the connector does.</summary>
internal static class Question
{
    /// <summary>Elements of a question about a person.</summary>
    private const int Elements = 16;

    /// <summary>Reads a person; a field that is refused is left out, as its typist would after the message.</summary>
    /// <returns>Null when nothing is left that gives a key.</returns>
    public static Person? Read(SubjectFields fields)
    {
        var result = SubjectReader.ReadPerson(fields);
        if (result is SubjectResult.Refused refused)
        {
            var left = refused.Faults.Aggregate(fields, (rest, fault) => fault.Field switch
            {
                "bsn" => rest with { Bsn = null },
                "geboortedatum" => rest with { BirthDate = null },
                "postcode" => rest with { Postcode = null },
                "huisnummer" => rest with { HouseNumber = null },
                _ => rest,
            });
            result = SubjectReader.ReadPerson(left);
        }

        return (result as SubjectResult.PersonRead)?.Person;
    }

    /// <summary>The keys that a question carries.</summary>
    public static IEnumerable<MatchKey> Ask(Person person) => PersonKeys.ForAsking(person).Take(Elements);

    /// <summary>The keys that a signal carries.</summary>
    public static IEnumerable<MatchKey> Register(Person person) => PersonKeys.ForRegistering(person);
}
