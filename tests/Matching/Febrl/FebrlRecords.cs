using System.Globalization;
using Bekend.Pseudonyms.Persons;
using Bekend.Pseudonyms.Tests;

namespace Bekend.Matching.Febrl;

/// <summary>Reads a FEBRL set as if its Australians lived here.</summary>
/// <remarks>
/// Every <c>soc_sec_id</c> of seven digits becomes another valid BSN. A postcode of four digits becomes another of six signs; it is a
/// whole district, where a Dutch one is part of a street: keys with a postcode tell less here. The sets know no sex: all
/// are men, so sex tells nothing here.
/// </remarks>
internal static class FebrlRecords
{
    private const int SocialDigits = 7;
    private const int Modulus = 11;

    /// <summary>All records, in the order of the file.</summary>
    public static IReadOnlyList<FebrlRecord> Read(string path)
    {
        var rows = File.ReadLines(SharedFiles.PathOf(path)).Select(line => line.Split(',', StringSplitOptions.TrimEntries)).ToList();
        var columns = rows[0].Select((name, i) => (name, i)).ToDictionary(column => column.name, column => column.i);
        return [.. rows.Skip(1).Select(row => Record(name => row[columns[name]] is { Length: > 0 } value ? value : null))];
    }

    private static FebrlRecord Record(Func<string, string?> value) => new(
        value("rec_id")!.Split('-')[1],
        new SubjectFields
        {
            Bsn = Bsn(value("soc_sec_id")),
            GivenNames = value("given_name"),
            Surname = value("surname"),
            BirthDate = value("date_of_birth"),
            Sex = "m",
            Postcode = value("postcode") is { Length: 4 } digits ? $"1{digits[1..]}{(char)('A' + digits[0] - '0')}A" : null,
            HouseNumber = value("street_number"),
        });

    // The check digit may not be ten; another first digit then gives another sum.
    private static string? Bsn(string? social)
    {
        if (social is not { Length: SocialDigits } || !social.All(char.IsAsciiDigit))
        {
            return null;
        }

        var rest = social.Select((digit, i) => (digit - '0') * (8 - i)).Sum();
        var first = rest % Modulus == Modulus - 1 ? 1 : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{first}{social}{((9 * first) + rest) % Modulus}");
    }
}
