using Bekend.Policies.Covenants;

namespace Bekend.Policies.Lint.Spaces;

/// <summary>A stretch of the week in which no window opens or closes.</summary>
/// <param name="Day">ISO day number, 1 to 7.</param>
/// <param name="Start">Where it starts on the clock.</param>
/// <param name="IsHoliday">Whether the day is a public holiday; every day of the week can be one.</param>
internal readonly record struct TimeClass(int Day, TimeSpan Start, bool IsHoliday)
{
    public static List<TimeClass> Of(Covenant covenant)
    {
        var clocks = TimeWindow.Borders(covenant.TimeWindows).ToList();
        bool[] holidays = covenant.TimeWindows.Any(window => window.Holidays == HolidayHours.Closed) ? [false, true] : [false];
        return [.. from day in Enumerable.Range(1, 7) from clock in clocks from holiday in holidays select new TimeClass(day, clock, holiday)];
    }

    public bool IsOpen(TimeWindow window) => window.Contains(Day, Start) && !(IsHoliday && window.Holidays == HolidayHours.Closed);
}
