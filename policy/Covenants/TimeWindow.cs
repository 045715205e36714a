namespace Bekend.Policies.Covenants;

/// <summary>Hours in which something holds (`tijden`), on Dutch clocks.</summary>
/// <param name="Name">Unique in the covenant.</param>
/// <param name="Days">ISO day numbers, 1 (Monday) to 7 (Sunday); at least one.</param>
/// <param name="From">Opening, included; 00:00 to 23:59.</param>
/// <param name="To">Closing, excluded; after opening, at most 24:00.</param>
public sealed record TimeWindow(string Name, IReadOnlyList<int> Days, TimeSpan From, TimeSpan To)
{
    /// <summary>Whether the window is open.</summary>
    /// <param name="local">Dutch wall-clock time, as <see cref="DutchTime.ToLocal"/> gives it.</param>
    public bool Contains(DateTime local)
    {
        var day = local.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)local.DayOfWeek;
        for (var i = 0; i < Days.Count; i++)
        {
            if (Days[i] == day)
            {
                return local.TimeOfDay >= From && local.TimeOfDay < To;
            }
        }

        return false;
    }
}
