using System.Globalization;
using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;

namespace Bekend.Benchmarks.Loading;

/// <summary>Fictitious persons with eight keys each: every kind but K5, since nobody knows their sex, and K3 for either name as the surname.</summary>
internal static class PersonFile
{
    /// <summary>Keys of each person.</summary>
    public const int Keys = 8;

    private const string Consonants = "bdfgklmnprst";
    private const string Vowels = "aeiou";
    private static readonly string[] GivenNames = ["Tijl", "Anna", "Bram", "Fenna", "Pieter", "Saskia", "Joris", "Klaas"];

    /// <summary>Writes a file of so many rows.</summary>
    public static void Write(string path, int count)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("kenmerk;bsn;voornamen;geslachtsnaam;geboortedatum;postcode;huisnummer");
        var bsn = 100_000_000;
        for (var number = 0; number < count; number++)
        {
            bsn = NextBsn(bsn);
            var person = Make(number, bsn);
            Demand(person);
            file.WriteLine(string.Join(
                ';', $"L-{number}", person.Bsn, person.GivenNames, person.Surname, person.BirthDate, person.Postcode, person.HouseNumber));
        }
    }

    private static SubjectFields Make(int number, int bsn) => new()
    {
        Bsn = bsn.ToString(CultureInfo.InvariantCulture),
        GivenNames = GivenNames[number % GivenNames.Length],
        Surname = Surname(number),
        BirthDate = new DateOnly(1940, 1, 2).AddDays((int)(number * 37L % 25_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Postcode = string.Create(CultureInfo.InvariantCulture, $"{1000 + (number % 8999)}{(char)('A' + (number % 20))}B"),
        HouseNumber = (1 + (number % 199)).ToString(CultureInfo.InvariantCulture),
    };

    private static string Surname(int number)
    {
        var name = "Z";
        for (var rest = number + 1000; rest > 0; rest /= Consonants.Length * Vowels.Length)
        {
            var syllable = rest % (Consonants.Length * Vowels.Length);
            name += $"{Vowels[syllable % Vowels.Length]}{Consonants[syllable / Vowels.Length]}";
        }

        return name + "veld";
    }

    private static int NextBsn(int bsn)
    {
        do
        {
            bsn++;
        }
        while (!Bsn.TryParse(bsn.ToString(CultureInfo.InvariantCulture), out _, out _));
        return bsn;
    }

    private static void Demand(SubjectFields fields)
    {
        if (SubjectReader.ReadPerson(fields) is not SubjectResult.PersonRead read || PersonKeys.ForRegistering(read.Person).Count != Keys)
        {
            throw new InvalidOperationException("A fictitious person does not give eight keys.");
        }
    }
}
