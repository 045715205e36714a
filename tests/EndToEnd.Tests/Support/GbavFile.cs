using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bekend.EndToEnd.Tests.Support;

/// <summary>The 687 official fictitious persons of the population register's test environment.</summary>
internal static class GbavFile
{
    /// <summary>Which of its columns holds which of our fields, for <c>--map</c>.</summary>
    public static IReadOnlyList<string> Mapping { get; } =
        ["bsn=01.01.20", "voornamen=01.02.10", "voorvoegsel=01.02.30", "geslachtsnaam=01.02.40", "geboortedatum=01.03.10"];

    public static string Path { get; } = Find();

    public static IReadOnlyList<GbavRow> Persons { get; } = Read();

    /// <summary>
    /// Writes the file with a row for each person, as a partner would export it: without the rows that hold their
    /// history, and with a name for the first column, which holds each person's number in the set.
    /// </summary>
    public static void WritePersons(string file) =>
        File.WriteAllLines(file, File.ReadLines(Path)
            .Select((line, number) => number == 0 ? "kenmerk" + line : line)
            .Where(line => !line.StartsWith(';')));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Gateway.sln")))
        {
            folder = folder.Parent;
        }

        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder!.FullName, "..", "shared", "data", "gbav-testpersonen.csv"));
        return File.Exists(path) ? path : throw new FileNotFoundException("The test persons are absent.", path);
    }

    private static List<GbavRow> Read()
    {
        var shape = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", ExceptionMessagesContainRawData = false };
        using var csv = new CsvReader(new StreamReader(Path), shape);
        csv.Read();
        csv.ReadHeader();
        var persons = new List<GbavRow>();
        while (csv.Read())
        {
            // A row without a number in front holds history of the person before it.
            if (csv.GetField(0) is { Length: > 0 })
            {
                persons.Add(new(
                    csv.GetField("01.01.20")!, csv.GetField("01.02.10")!, csv.GetField("01.02.30")!, csv.GetField("01.02.40")!, csv.GetField("01.03.10")!));
            }
        }

        return persons;
    }
}
