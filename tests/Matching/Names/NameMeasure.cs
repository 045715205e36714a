using Bekend.Pseudonyms.MatchKeys;
using Bekend.Pseudonyms.Persons;
using Bekend.Pseudonyms.Tests.Persons;

namespace Bekend.Matching.Names;

/// <summary>The register's test persons, registered once, and asked about by name and birth date in every Dutch way.</summary>
internal static class NameMeasure
{
    public static void Run()
    {
        var persons = GbavPersons.All.Where(HasNamesAndDate).ToList();
        Report.Title($"{persons.Count} of the register's {GbavPersons.All.Count} test persons have names and a full birth date; asked about by these alone");
        var (found, asked) = (0, 0);
        foreach (var (name, ways) in NameVariants.All)
        {
            var answers = persons.SelectMany(person => ways(person).Select(fields => Finds(person, fields))).ToList();
            found += answers.Count(answer => answer);
            asked += answers.Count;
            Report.Share($"  {name}", answers.Count(answer => answer), answers.Count);
        }

        Report.AtLeast("all ways together", found / (double)asked, 0.999);
    }

    private static bool Finds(GbavPerson person, SubjectFields asked)
    {
        var fields = asked with { BirthDate = person.Fields.BirthDate };
        return Question.Read(fields) is { } read && Question.Ask(read).Intersect(Register(person)).Any();
    }

    private static IEnumerable<MatchKey> Register(GbavPerson person)
    {
        var read = Question.Read(person.Fields)!;
        return Question.Register(read with { OtherSurnames = [.. read.OtherSurnames, .. person.History.SelectMany(NameVariants.Surnames)] });
    }

    private static bool HasNamesAndDate(GbavPerson person) =>
        NameVariants.IsKnown(person.Fields.GivenNames)
        && NameVariants.IsKnown(person.Fields.Surname)
        && BirthDate.TryParse(person.Fields.BirthDate, out var date, out _)
        && date.IsComplete;
}
