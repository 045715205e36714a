using System.Globalization;
using Bekend.Policies.Covenants;

namespace Bekend.Gateway.Organisations;

/// <summary>When somebody answers at a contact point, as written.</summary>
/// <param name="Dagen">ISO day numbers, 1 (Monday) to 7 (Sunday).</param>
/// <param name="Van">Opening, <c>HH:mm</c>, included.</param>
/// <param name="Tot">Closing, <c>HH:mm</c>, excluded.</param>
internal sealed record OfficeHours(List<int> Dagen, string Van, string Tot)
{
    /// <summary>Everything that is wrong, in a few words each.</summary>
    public IEnumerable<string> Faults()
    {
        if (Dagen is not { Count: > 0 } || Dagen.Exists(day => day is < 1 or > 7) || Dagen.Distinct().Count() != Dagen.Count)
        {
            yield return "`dagen` must be different numbers from 1 (Monday) to 7 (Sunday)";
        }

        if (Parse(Van) is not { } from || Parse(Tot) is not { } to || from >= to)
        {
            yield return "`van` and `tot` must be times such as `08:30`, the first before the second";
        }
    }

    /// <summary>The hours; only of those that have no faults.</summary>
    public TimeWindow ToWindow() => new("kantooruren", Dagen, Parse(Van)!.Value, Parse(Tot)!.Value);

    private static TimeSpan? Parse(string? text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan() : null;
}
