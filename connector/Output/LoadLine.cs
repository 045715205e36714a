using System.Globalization;
using Bekend.Connector.Loading;

namespace Bekend.Connector.Output;

/// <summary>One line about a load under way.</summary>
internal static class LoadLine
{
    /// <summary>Writes counts, rate and what remains.</summary>
    /// <param name="counts">The counts now.</param>
    /// <param name="pace">How fast it goes.</param>
    public static string Format(LoadCounts counts, LoadPace pace)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{counts.Finished:N0} of {counts.Read:N0} rows read are done, {counts.Refused:N0} refused");
        if (pace.RowsPerSecond is { } rate)
        {
            line += string.Create(CultureInfo.InvariantCulture, $", {rate:N0} rows/s");
        }

        return pace.Left is { } left ? $"{line}, about {Duration.Format(left)} left" : line;
    }
}
