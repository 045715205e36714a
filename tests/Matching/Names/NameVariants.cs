using Bekend.Pseudonyms.Persons;
using Bekend.Pseudonyms.Tests.Persons;

namespace Bekend.Matching.Names;

/// <summary>The ways in which people write and use Dutch names.</summary>
internal static class NameVariants
{
    /// <summary>Each way, and what it makes of a person: one question, several, or none when it changes nothing.</summary>
    public static IReadOnlyList<(string Name, Func<GbavPerson, IEnumerable<SubjectFields>> Ways)> All { get; } =
    [
        ("as registered", person => [Own(person)]),
        ("prefix inside the surname", person => WithPrefix(person, $"{person.Fields.Prefix} {person.Fields.Surname}")),
        ("prefix after a comma", person => WithPrefix(person, $"{person.Fields.Surname}, {person.Fields.Prefix}")),
        ("prefix with a capital", person => WithPrefix(person, $"{Capital(person.Fields.Prefix)} {person.Fields.Surname}")),
        ("prefix left out", person => WithPrefix(person, person.Fields.Surname!)),
        ("without diacritics", person => Spelled(person, Spelling.Plain)),
        ("in capitals", person => Spelled(person, Spelling.Capitals)),
        ("another apostrophe", person => Spelled(person, Spelling.Curly)),
        ("ĳ for ij", person => Spelled(person, Spelling.Ligature)),
        ("y for ij", person => Spelled(person, Spelling.Y)),
        ("ÿ for ij", person => Spelled(person, Spelling.YWithDots)),
        ("first given name only", person => [Own(person) with { GivenNames = First(person) }]),
        ("initials", person => [Own(person) with { GivenNames = Initials(person) }]),
        ("partner's name", person => Partner(person, (_, partner) => partner)),
        ("own name, then partner's", person => Partner(person, (own, partner) => $"{own}-{partner}")),
        ("partner's name, then own", person => Partner(person, (own, partner) => $"{partner}-{own}")),
        ("former names and partners", person => person.History.SelectMany(Surnames).Select(name => Own(person) with { Prefix = name.Prefix, Surname = name.Name })),
        ("part of a double name", Parts),
    ];

    /// <summary>Whether a name field holds a name and not the register's mark for unknown.</summary>
    public static bool IsKnown(string? name) => !string.IsNullOrWhiteSpace(name) && name is not ("." or "-");

    /// <summary>The surnames that a row of history knows.</summary>
    public static IEnumerable<Surname> Surnames(SubjectFields row)
    {
        if (IsKnown(row.Surname))
        {
            yield return new Surname { Prefix = row.Prefix, Name = row.Surname! };
        }

        if (IsKnown(row.PartnerSurname))
        {
            yield return new Surname { Prefix = row.PartnerPrefix, Name = row.PartnerSurname! };
        }
    }

    private static SubjectFields Own(GbavPerson person) => new()
    {
        GivenNames = person.Fields.GivenNames,
        Prefix = person.Fields.Prefix,
        Surname = person.Fields.Surname,
    };

    private static SubjectFields[] WithPrefix(GbavPerson person, string surname) =>
        person.Fields.Prefix is null ? [] : [Own(person) with { Prefix = null, Surname = surname }];

    private static SubjectFields[] Spelled(GbavPerson person, Func<string, string> spell)
    {
        var own = Own(person);
        var spelled = own with { GivenNames = spell(own.GivenNames!), Prefix = own.Prefix is { } prefix ? spell(prefix) : null, Surname = spell(own.Surname!) };
        return spelled == own ? [] : [spelled];
    }

    private static SubjectFields[] Partner(GbavPerson person, Func<string, string, string> join) =>
        IsKnown(person.Fields.PartnerSurname)
            ? [Own(person) with
            {
                Prefix = null,
                Surname = join($"{person.Fields.Prefix} {person.Fields.Surname}".Trim(), $"{person.Fields.PartnerPrefix} {person.Fields.PartnerSurname}".Trim()),
            }]
            : [];

    // An article alone (Al-Badri) is no part.
    private static IEnumerable<SubjectFields> Parts(GbavPerson person) =>
        person.Fields.Surname!.Split('-', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 1 } parts
            ? parts.Where(part => part is not ("Al" or "al")).Select(part => Own(person) with { Surname = part })
            : [];

    private static string First(GbavPerson person) => person.Fields.GivenNames!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];

    private static string Initials(GbavPerson person) =>
        string.Concat(person.Fields.GivenNames!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => $"{name[0]}."));

    private static string? Capital(string? prefix) => prefix is { Length: > 0 } ? $"{char.ToUpperInvariant(prefix[0])}{prefix[1..]}" : prefix;
}
