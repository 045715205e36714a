using Bekend.Pseudonyms.Persons;

namespace Bekend.Pseudonyms.Tests.Persons;

/// <summary>Reads <c>shared/data/gbav-testpersonen.csv</c>: 687 fictitious persons of the population register's test environment.</summary>
internal static class GbavPersons
{
    private static readonly Lazy<IReadOnlyList<GbavPerson>> Loaded = new(Load);

    /// <summary>All persons, in the order of the file.</summary>
    internal static IReadOnlyList<GbavPerson> All => Loaded.Value;

    private static List<GbavPerson> Load()
    {
        using var reader = new StreamReader(SharedFiles.PathOf("data/gbav-testpersonen.csv"));
        var rows = CsvRows.Read(reader).ToList();
        var columns = rows[0].Select((name, i) => (name, i)).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.i);
        var persons = new List<GbavPerson>();
        foreach (var row in rows.Skip(1))
        {
            if (row[0].Length > 0)
            {
                persons.Add(new GbavPerson(row[0], Fields(row, columns), new List<SubjectFields>()));
            }
            else
            {
                ((List<SubjectFields>)persons[^1].History).Add(Fields(row, columns));
            }
        }

        return persons;
    }

    private static SubjectFields Fields(string[] row, Dictionary<string, int> columns)
    {
        return new SubjectFields
        {
            Bsn = Value("01.01.20"),
            GivenNames = Value("01.02.10"),
            Prefix = Value("01.02.30"),
            Surname = Value("01.02.40"),
            BirthDate = Value("01.03.10"),
            Sex = Value("01.04.10"),
            PartnerPrefix = Value("05.02.30"),
            PartnerSurname = Value("05.02.40"),
            Postcode = Value("08.11.60"),
            HouseNumber = Value("08.11.20"),
            HouseLetter = Value("08.11.30"),
            HouseAddition = Value("08.11.40"),
            Street = Value("08.11.10"),
            Town = Value("08.11.70"),
            AddressId = Value("08.11.90"),
        };

        string? Value(string element) => row[columns[element]] is { Length: > 0 } value ? value : null;
    }
}
