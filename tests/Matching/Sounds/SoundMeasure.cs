using System.Globalization;
using Bekend.Matching.Febrl;
using Bekend.Pseudonyms.Names;

namespace Bekend.Matching.Sounds;

/// <summary>How well codes keep the spellings of one surname together and different surnames apart.</summary>
internal static class SoundMeasure
{
    private static readonly (string Name, Func<string, string> Code)[] Codes =
    [
        ("exact", name => name),
        ("Soundex", Soundex.Code),
        ("Kölner Phonetik", Cologne.Code),
        ("Dutch, no vowel", Skeleton.Code),
        ("Dutch (used)", DutchSound.Code),
    ];

    public static void Run()
    {
        var families = Embedded.Lines("variants.txt").Select(line => line.Split(' ')).ToList();
        var spellings = families.SelectMany(Pairs).ToList();
        var typed = FebrlSurnames().ToList();
        var common = Embedded.Lines("surnames.txt").Select(line => line.Split(' '))
            .Select(columns => (Name: NameNormaliser.Normalise(columns[0]), Bearers: double.Parse(columns[1], CultureInfo.InvariantCulture)))
            .ToList();
        var different = Pairs([.. common.Select(name => name.Name)]).Except(spellings).ToList();
        var bearers = common.ToDictionary(name => name.Name, name => name.Bearers);
        var alike = bearers.Values.Sum(count => count * count);

        Report.Title($"Codes for K3 and K8: {families.Count} surnames in several spellings, {common.Count} common surnames, {typed.Count} mistyped surnames of FEBRL");
        Report.Line("", "spellings together   namesakes added   typing errors found");
        foreach (var (name, code) in Codes)
        {
            var together = spellings.Count(pair => code(pair.First) == code(pair.Second));
            var mixed = different.Where(pair => code(pair.First) == code(pair.Second)).Sum(pair => 2 * bearers[pair.First] * bearers[pair.Second]);
            var caught = typed.Count(pair => code(pair.First) == code(pair.Second));
            Report.Line(name, string.Create(
                CultureInfo.InvariantCulture,
                $"{100.0 * together / spellings.Count,8:0.0} %         {100 * mixed / alike,8:0.0} %         {100.0 * caught / typed.Count,8:0.0} %"));
        }
    }

    private static IEnumerable<(string First, string Second)> Pairs(IReadOnlyList<string> names) =>
        from i in Enumerable.Range(0, names.Count)
        from j in Enumerable.Range(i + 1, names.Count - i - 1)
        select (names[i], names[j]);

    private static IEnumerable<(string First, string Second)> FebrlSurnames() =>
        FebrlMeasure.Sets
            .SelectMany(set => FebrlRecords.Read(set).GroupBy(record => record.Entity))
            .SelectMany(group => Pairs([.. group.Select(record => NameNormaliser.Normalise(record.Fields.Surname)).Where(name => name.Length > 0).Distinct()]));
}
