using System.Globalization;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Every single change of a time window: a minute at each border, a day, its holidays.</summary>
internal static class WindowMutants
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>The changed windows, with the words of each change.</summary>
    public static IEnumerable<(string Words, TimeWindow Window)> Of(TimeWindow window) =>
    [
        .. Borders(window),
        .. Changes.OfList("dagen", window.Days, Enumerable.Range(1, 7), day => day.ToString(CultureInfo.InvariantCulture))
            .Select(change => (change.Words, window with { Days = change.Value })),
        window.Holidays == HolidayHours.Closed
            ? ("with `feestdagen: open` instead", window with { Holidays = HolidayHours.Open })
            : ("with `feestdagen: dicht`", window with { Holidays = HolidayHours.Closed }),
    ];

    private static IEnumerable<(string Words, TimeWindow Window)> Borders(TimeWindow window)
    {
        TimeWindow[] moved =
        [
            window with { From = window.From - Minute },
            window with { From = window.From + Minute },
            window with { To = window.To - Minute },
            window with { To = window.To + Minute },
        ];
        return moved
            .Where(one => one.From >= TimeSpan.Zero && one.From < one.To && one.To <= TimeSpan.FromDays(1))
            .Select(one => (one.From == window.From ? $"with `tot: {Clock(one.To)}` instead" : $"with `van: {Clock(one.From)}` instead", one));
    }

    private static string Clock(TimeSpan time) => FormattableString.Invariant($"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
