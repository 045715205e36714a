namespace Bekend.Ledger.Entries;

/// <summary>The month in which a record's retention ends; the records of one month share a key that is destroyed with it.</summary>
/// <remarks>
/// A number of months since January of the year 0, in UTC: year·12 + month-1. July 2031 is 2031·12 + 6 = 24378. The key of
/// bucket b may be destroyed from the moment at which <c>RetentionBucket.Of(now) &gt; b</c>: never early, at most a month late.
/// </remarks>
public static class RetentionBucket
{
    /// <summary>The bucket of a record that must be kept until this moment.</summary>
    public static uint Of(DateTimeOffset end)
    {
        var utc = end.UtcDateTime;
        return (uint)((utc.Year * 12) + utc.Month - 1);
    }
}
