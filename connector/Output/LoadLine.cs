using System.Globalization;
using Bekend.Connector.Loading;

namespace Bekend.Connector.Output;

/// <summary>One line about a load under way.</summary>
internal static class LoadLine
{
    /// <summary>Writes counts, rate and what remains.</summary>
    /// <param name="counts">The counts now.</param>
    /// <param name="elapsed">Since the start.</param>
    /// <param name="fraction">Part of the file read, 0 to 1.</param>
    public static string Format(LoadCounts counts, TimeSpan elapsed, double fraction)
    {
        var rate = elapsed > TimeSpan.Zero ? counts.Finished / elapsed.TotalSeconds : 0;
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{counts.Finished:N0} of {counts.Read:N0} rows read are done, {counts.Refused:N0} refused, {rate:N0} rows/s");

        // The part of the file read runs a few batches ahead of what is done, so the estimate waits until that is little.
        return fraction is > 0.02 and < 1 ? $"{line}, about {Duration.Format(elapsed * ((1 - fraction) / fraction))} left" : line;
    }
}
