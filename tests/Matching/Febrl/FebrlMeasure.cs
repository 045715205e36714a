using Bekend.Pseudonyms.MatchKeys;

namespace Bekend.Matching.Febrl;

/// <summary>Pairs of records of one person: which of them find each other, and who else is found.</summary>
internal static class FebrlMeasure
{
    /// <summary>The sets that keys may be tuned on, below <c>shared</c>.</summary>
    public static IReadOnlyList<string> Sets { get; } = ["data/febrl1.csv", "data/febrl2.csv"];

    public static void Run()
    {
        foreach (var set in Sets)
        {
            var records = FebrlRecords.Read(set);
            var truePairs = Pairs(records);
            Report.Title($"{Path.GetFileNameWithoutExtension(set)}: {records.Count} records, {truePairs} pairs of one person");
            Measure(records, truePairs);
        }
    }

    private static void Measure(IReadOnlyList<FebrlRecord> records, int truePairs)
    {
        var (right, wrong) = Count(records, hasBsn: true, MatchStrength.Possible);
        var precision = right / (double)(right + wrong);
        var recall = right / (double)truePairs;
        Report.AtLeast("with BSN: F1", 2 * precision * recall / (precision + recall), 0.995);
        Report.AtLeast("with BSN: precision", precision, 0.9998);
        Report.Line("with BSN: recall", Report.Percent(right, truePairs));
        foreach (var strength in Enum.GetValues<MatchStrength>().OrderDescending())
        {
            (right, wrong) = Count(records, hasBsn: false, strength);
            Report.Line($"without BSN, {Report.Name(strength)} and stronger: false pairs", $"{wrong,8}");
            Report.AtLeast($"without BSN, {Report.Name(strength)} and stronger: sensitivity", right / (double)truePairs, 0.89);
        }
    }

    private static (int Right, int Wrong) Count(IReadOnlyList<FebrlRecord> records, bool hasBsn, MatchStrength least)
    {
        var persons = records.Select(record => Question.Read(hasBsn ? record.Fields : record.Fields with { Bsn = null })).ToList();
        var pairs = Matches.Find(persons)
            .Where(match => match.Value >= least)
            .Select(match => (Math.Min(match.Key.Asked, match.Key.Registered), Math.Max(match.Key.Asked, match.Key.Registered)))
            .ToHashSet();
        var right = pairs.Count(pair => records[pair.Item1].Entity == records[pair.Item2].Entity);
        return (right, pairs.Count - right);
    }

    private static int Pairs(IReadOnlyList<FebrlRecord> records) =>
        records.GroupBy(record => record.Entity).Sum(group => group.Count() * (group.Count() - 1) / 2);
}
