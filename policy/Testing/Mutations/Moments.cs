using Bekend.Policies.Covenants;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Moments enough to tell apart all that windows and validity can: every day of the week, holiday or not, at every border.</summary>
internal static class Moments
{
    /// <summary>A holiday falls on each day of the week within this many days.</summary>
    private const int LongEnough = 29 * 366;

    private static readonly TimeSpan Morning = TimeSpan.FromHours(10);

    /// <summary>The moments, those that read best first.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <param name="windows">Its windows and the changed ones.</param>
    public static IReadOnlyList<DateTimeOffset> Of(Covenant covenant, IEnumerable<TimeWindow> windows)
    {
        var clocks = TimeWindow.Borders(windows).Prepend(Morning).Distinct().ToList();
        return [.. Days(covenant).Distinct().SelectMany(day => clocks.SelectMany(clock => Moment(day, clock)))];
    }

    private static IEnumerable<DateOnly> Days(Covenant covenant)
    {
        var (first, last) = (covenant.ValidFrom.DayNumber, covenant.ValidTo.DayNumber);
        var usual = DutchTime.DayOf(covenant.Tests[0].Question.Time).DayNumber;
        var start = usual >= first && usual <= last ? usual : first;
        var seen = new HashSet<(DayOfWeek, bool)>();
        foreach (var number in Enumerable.Range(start, Math.Min(last - start + 1, LongEnough)).Concat(Enumerable.Range(first, start - first).TakeLast(LongEnough)))
        {
            var day = DateOnly.FromDayNumber(number);
            if (!ClocksChange(day) && seen.Add((day.DayOfWeek, DutchHolidays.Contains(day))))
            {
                yield return day;
            }
        }

        foreach (var border in new[] { first - 1, first, first + 1, last - 1, last, last + 1 }.Where(day => day >= 0 && day <= DateOnly.MaxValue.DayNumber))
        {
            yield return DateOnly.FromDayNumber(border);
        }
    }

    private static bool ClocksChange(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday && day.Month is 3 or 10 && day.Day > 24;

    private static IEnumerable<DateTimeOffset> Moment(DateOnly day, TimeSpan clock) =>
        DutchTime.TryToMoment(day.ToDateTime(TimeOnly.FromTimeSpan(clock)), out var moment) ? [moment] : [];
}
