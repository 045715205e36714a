using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Matching.City;

/// <summary>Everybody of a city is registered and everybody is asked about: who finds somebody else?</summary>
internal static class CityMeasure
{
    private const int Seed = 20260731;
    private const int Size = 100_000;

    public static void Run()
    {
        var city = new CityBuilder(Seed).Build(Size);
        Report.Title($"A city of {city.Count} people, all different, without BSN: who finds somebody else");
        Report.Share("of these are twins", city.Count(resident => resident.Twins is not null), city.Count);
        var found = Matches.Find([.. city.Select(resident => Question.Read(resident.Fields))]);
        var apart = found.Where(match => Relation(city, match.Key) != "twins").ToList();
        Report.AtMost("strong false hits, % of people, twins apart", Percent(apart, MatchStrength.Strong, city.Count), 0.02);
        Report.AtMost("all false hits, % of people, twins apart", Percent(apart, MatchStrength.Possible, city.Count), 0.3);
        Report.AtMost("strong false hits, % of people, twins too", Percent(found, MatchStrength.Strong, city.Count), 0.02);
        Report.Line("all false hits, % of people, twins too", $"{Percent(found, MatchStrength.Possible, city.Count),8:0.00000}");
        foreach (var group in found.GroupBy(match => (Relation: Relation(city, match.Key), match.Value)).OrderBy(group => group.Key))
        {
            Report.Line($"  {group.Key.Relation}, {Report.Name(group.Key.Value)}", $"{group.Select(match => match.Key.Asked).Distinct().Count(),8} people");
        }
    }

    private static double Percent(
        IEnumerable<KeyValuePair<(int Asked, int Registered), MatchStrength>> found, MatchStrength least, int people) =>
        100.0 * found.Where(match => match.Value >= least).Select(match => match.Key.Asked).Distinct().Count() / people;

    private static string Relation(IReadOnlyList<Resident> city, (int Asked, int Registered) match) =>
        city[match.Asked].RelationTo(city[match.Registered]);
}
