using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>Counts rows and passes the news on. Safe to use from several threads.</summary>
internal sealed class LoadTally(ILoadProgress progress)
{
    private readonly Lock _lock = new();
    private LoadCounts _counts = new();

    /// <summary>The counts now.</summary>
    public LoadCounts Counts
    {
        get
        {
            lock (_lock)
            {
                return _counts;
            }
        }
    }

    /// <summary>One more row was read.</summary>
    /// <param name="fraction">Part of the file read, 0 to 1; null when not known.</param>
    public void Read(double? fraction) => Update(counts => counts with { Read = counts.Read + 1 }, fraction);

    public void Skip() => Update(counts => counts with { Skipped = counts.Skipped + 1 });

    public void Earlier() => Update(counts => counts with { Earlier = counts.Earlier + 1 });

    public void Gone() => Update(counts => counts with { Gone = counts.Gone + 1 });

    /// <summary>Of the rows that were registered earlier, so many have no signal any more.</summary>
    public void EarlierButGone(int rows) => Update(counts => counts with { Earlier = counts.Earlier - rows, Gone = counts.Gone + rows });

    public void Fit() => Update(counts => counts with { Fit = counts.Fit + 1 });

    /// <summary>A row was refused, for a reason that holds nothing of its content.</summary>
    public void Refuse(int line, string reason)
    {
        Update(counts => counts with { Refused = counts.Refused + 1 });
        progress.Refused(line, reason);
    }

    /// <summary>The gateway took a row in.</summary>
    public void Register(string status) => Update(counts => status switch
    {
        Wire.Added => counts with { Added = counts.Added + 1 },
        Wire.Changed => counts with { Changed = counts.Changed + 1 },
        Wire.Unchanged => counts with { Unchanged = counts.Unchanged + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    });

    private void Update(Func<LoadCounts, LoadCounts> change, double? fraction = null)
    {
        lock (_lock)
        {
            _counts = change(_counts);
            progress.Update(_counts, fraction);
        }
    }
}
