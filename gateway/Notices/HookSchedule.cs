namespace Bekend.Gateway.Notices;

/// <summary>When a web hook that did not take a notice is tried again.</summary>
internal static class HookSchedule
{
    /// <summary>After this long nobody is there to take it; it stays in the list.</summary>
    private static readonly TimeSpan GiveUp = TimeSpan.FromDays(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Twice as long each time, up to an hour; of that, half to all by chance, so that many do not come back at once.</summary>
    /// <param name="attempts">How many failed, 1 or more.</param>
    /// <param name="since">When the notice was given.</param>
    /// <param name="chance">0 to 1.</param>
    /// <returns>Null when there is no sense in it any more.</returns>
    public static DateTimeOffset? Next(int attempts, DateTimeOffset since, DateTimeOffset now, double chance)
    {
        var doubled = First * Math.Pow(2, Math.Min(attempts - 1, 10));
        var wait = (doubled < Longest ? doubled : Longest) * (0.5 + (chance / 2));
        return now + wait < since + GiveUp ? now + wait : null;
    }
}
