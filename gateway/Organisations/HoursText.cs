using System.Globalization;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Organisations;

/// <summary>Hours in words: <c>maandag t/m vrijdag 08:00–18:00</c>.</summary>
internal static class HoursText
{
    /// <param name="windows">Open when one of them is.</param>
    /// <param name="culture">Language of the days' names.</param>
    /// <returns>Null when there are no windows: any hour.</returns>
    public static string? Of(IReadOnlyList<TimeWindow> windows, CultureInfo culture) =>
        windows.Count == 0 ? null : string.Join(", ", windows.Select(window => $"{Days(window, culture)} {Time(window.From)}–{Time(window.To)}{Holidays(window, culture)}"));

    private static string Holidays(TimeWindow window, CultureInfo culture) => window.Holidays != HolidayHours.Closed
        ? string.Empty
        : culture.TwoLetterISOLanguageName == "nl" ? " (niet op feestdagen)" : " (not on public holidays)";

    private static string Days(TimeWindow window, CultureInfo culture)
    {
        var days = window.Days.Order().ToList();
        var isRun = days.Count > 2 && days[^1] - days[0] == days.Count - 1;
        return isRun
            ? $"{Name(days[0], culture)} {(culture.TwoLetterISOLanguageName == "nl" ? "t/m" : "to")} {Name(days[^1], culture)}"
            : string.Join(", ", days.Select(day => Name(day, culture)));
    }

    /// <summary>Of an ISO day number: 1 is Monday, 7 Sunday.</summary>
    private static string Name(int day, CultureInfo culture) => culture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7));

    private static string Time(TimeSpan time) => $"{(int)time.TotalHours:00}:{time.Minutes:00}";
}
