using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Attention;

/// <summary>One Dutch calendar day with its office hours.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">The first moment of the next day.</param>
/// <param name="Opens">When office hours begin.</param>
/// <param name="Closes">When they end; on Saturday and Sunday the moment at which they begin.</param>
/// <remarks>Holidays are days like any other: a covenant does not say which ones its partners keep.</remarks>
internal sealed record OfficeDay(DateTimeOffset From, DateTimeOffset Until, DateTimeOffset Opens, DateTimeOffset Closes)
{
    /// <param name="day">Any day.</param>
    /// <param name="opens">After midnight, on the clock.</param>
    /// <param name="closes">After midnight, on the clock; 24 hours is the end of the day.</param>
    public static OfficeDay Of(DateOnly day, TimeSpan opens, TimeSpan closes)
    {
        var (from, until) = (At(day, TimeSpan.Zero), At(day, TimeSpan.FromDays(1)));

        // Clocks are set on Sundays alone: on all other days they show each time once.
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? new(from, until, from, from)
            : new(from, until, At(day, opens), At(day, closes));
    }

    private static DateTimeOffset At(DateOnly day, TimeSpan time) =>
        DutchTime.TryToMoment(day.ToDateTime(TimeOnly.MinValue) + time, out var moment)
            ? moment
            : throw new InvalidOperationException("Dutch clocks skip a time on Sundays alone, and never midnight.");
}
