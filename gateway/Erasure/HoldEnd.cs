using Bekend.Gateway.Supervision;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Erasure;

/// <summary>When a hold ends, from its last day: everything that is kept has an end.</summary>
internal static class HoldEnd
{
    /// <summary>Most years ahead.</summary>
    public const int MaxYears = 2;

    /// <param name="text">The last day, included, as <c>yyyy-mm-dd</c>.</param>
    /// <param name="now">Decides what today is.</param>
    /// <param name="end">The first moment after it; now when it is none.</param>
    public static bool TryRead(string? text, DateTimeOffset now, out DateTimeOffset end)
    {
        var today = DutchTime.DayOf(now);
        var isDay = SupervisionQueryReader.TryReadDay(text ?? string.Empty, out var day) && day >= today && day <= today.AddYears(MaxYears);
        end = isDay ? DisclosureQuery.StartOf(day.AddDays(1)) : now;
        return isDay;
    }
}
