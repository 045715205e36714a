namespace Bekend.Policies.Covenants;

/// <summary>Wall-clock time in Europe/Amsterdam, from the rule itself and not from the machine's time zone files.</summary>
/// <remarks>
/// CET is UTC+1; summer time, UTC+2, runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday
/// of October. Source: Directive 2000/84/EC, articles 2 and 3. A machine without, or with old, zone files decides the same.
/// </remarks>
public static class DutchTime
{
    private static readonly TimeSpan Winter = TimeSpan.FromHours(1);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(2);

    /// <summary>First moment of summer time, and the first after it, by year: every decision asks.</summary>
    private static readonly (DateTime Start, DateTime End)[] Summers =
    [
        default, .. Enumerable.Range(1, 9999).Select(year => (LastSundayAtOne(year, 3), LastSundayAtOne(year, 10))),
    ];

    /// <summary>The wall-clock time at a moment.</summary>
    /// <param name="moment">Any moment; the last two hours of the calendar are cut off at its end.</param>
    /// <returns>Local date and time, of kind Unspecified.</returns>
    public static DateTime ToLocal(DateTimeOffset moment)
    {
        var utc = moment.UtcDateTime;
        var offset = IsSummer(utc) ? Summer : Winter;
        return DateTime.SpecifyKind(DateTime.MaxValue - utc < offset ? DateTime.MaxValue : utc + offset, DateTimeKind.Unspecified);
    }

    /// <summary>The Dutch calendar day at a moment.</summary>
    /// <param name="moment">Any moment.</param>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(ToLocal(moment));

    /// <summary>The moment at which clocks showed a local time; the first of the two when the hour is repeated.</summary>
    /// <param name="local">A wall-clock time from year 2 to 9998.</param>
    /// <param name="moment">The moment, or default.</param>
    /// <returns>False when clocks never showed it: the hour skipped in March, or a year out of range.</returns>
    public static bool TryToMoment(DateTime local, out DateTimeOffset moment)
    {
        moment = default;
        if (local.Year is < 2 or > 9998)
        {
            return false;
        }

        foreach (var offset in (ReadOnlySpan<TimeSpan>)[Summer, Winter])
        {
            var candidate = new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
            if (ToLocal(candidate) == local)
            {
                moment = candidate;
                return true;
            }
        }

        return false;
    }

    private static bool IsSummer(DateTime utc)
    {
        var (start, end) = Summers[utc.Year];
        return utc >= start && utc < end;
    }

    private static DateTime LastSundayAtOne(int year, int month)
    {
        var last = new DateTime(year, month, 31, 1, 0, 0, DateTimeKind.Utc);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
