using System.Globalization;
using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Syntax.Sections;

/// <summary>Reads one of `tijden`.</summary>
internal static class TimeWindowReader
{
    public static TimeWindow? Read(TextNode name, Node node, FaultList faults)
    {
        if (MapReader.Open(node, PartSections.TimeWindow, faults) is not { } map)
        {
            return null;
        }

        List<int> days =
        [
            .. ManyValues.Items(map.Get("dagen"), faults).Select(d => Values.Integer(d, 1, 7, faults)).OfType<int>().Distinct(),
        ];
        var from = ReadClock(map.Get("van"), TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1), faults);
        var to = ReadClock(map.Get("tot"), TimeSpan.FromHours(24), faults);
        var holidays = Values.Word(map.Get("feestdagen"), "way with holidays", Words.HolidayHours, faults);
        return from is null || to is null ? null : new TimeWindow(name.Text, days, from.Value, to.Value) { Holidays = holidays };
    }

    private static TimeSpan? ReadClock(Node? node, TimeSpan max, FaultList faults)
    {
        if (Values.Text(node, faults) is not { } text)
        {
            return null;
        }

        if (text is [_, _, ':', _, _]
            && int.TryParse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && minutes < 60
            && new TimeSpan(hours, minutes, 0) is var clock
            && clock <= max)
        {
            return clock;
        }

        faults.Add(node!.Mark, $"expected a time such as 08:30, but found {Quote.Of(text)}");
        return null;
    }
}
