namespace Bekend.Policies.Covenants;

/// <summary>Hours in which something holds (`tijden`), on Dutch clocks.</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Days">ISO day numbers, 1 (Monday) to 7 (Sunday); at least one.</param>
/// <param name="From">Opening, included; 00:00 to 23:59.</param>
/// <param name="To">Closing, excluded; after opening, at most 24:00.</param>
public sealed record TimeWindow(string Name, IReadOnlyList<int> Days, TimeSpan From, TimeSpan To)
{
    /// <summary>What it does on public holidays (`feestdagen`); null when the file does not say, and then a holiday is a day like any other.</summary>
    public HolidayHours? Holidays { get; init; }

    /// <summary>Whether the window is open.</summary>
    /// <param name="local">Dutch wall-clock time, as <see cref="DutchTime.ToLocal"/> gives it.</param>
    public bool Contains(DateTime local) =>
        Contains(local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek, local.TimeOfDay)
        && (Holidays != HolidayHours.Closed || !DutchHolidays.Contains(DateOnly.FromDateTime(local)));

    /// <summary>Midnight and every time of the clock at which one of some windows opens or closes: between two of them none does.</summary>
    /// <returns>Each once, from 00:00 to 23:59; midnight last.</returns>
    internal static IEnumerable<TimeSpan> Borders(IEnumerable<TimeWindow> windows) =>
        windows.SelectMany(window => new[] { window.From, window.To }).Append(TimeSpan.Zero).Where(time => time < TimeSpan.FromDays(1)).Distinct();

    /// <summary>Whether the window is open on an ordinary day.</summary>
    /// <param name="day">ISO day number, 1 to 7.</param>
    /// <param name="time">Time on the clock.</param>
    internal bool Contains(int day, TimeSpan time)
    {
        for (var i = 0; i < Days.Count; i++)
        {
            if (Days[i] == day)
            {
                return time >= From && time < To;
            }
        }

        return false;
    }
}
