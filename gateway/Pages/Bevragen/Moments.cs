using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Pages.Bevragen;

/// <summary>The moments at which a decision can change in the coming week: now, and every opening and closing of a window.</summary>
internal static class Moments
{
    private const int Week = 7;

    public static IEnumerable<DateTimeOffset> OfComingWeek(IReadOnlyList<TimeWindow> windows, DateTimeOffset now)
    {
        yield return now;
        var today = DutchTime.ToLocal(now).Date;
        foreach (var window in windows)
        {
            for (var day = 0; day <= Week; day++)
            {
                var date = today.AddDays(day);
                if (!window.Contains(date + window.From))
                {
                    continue;
                }

                foreach (var local in (DateTime[])[date + window.From, date + window.To])
                {
                    if (DutchTime.TryToMoment(local, out var moment) && moment > now)
                    {
                        yield return moment;
                    }
                }
            }
        }
    }
}
