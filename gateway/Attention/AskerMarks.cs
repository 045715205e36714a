using System.Globalization;
using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Attention;

/// <summary>Keeps who asked about which subject, as marks.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal sealed class AskerMarks(IStatements statements)
{
    private const string Add =
        """
        INSERT INTO subject_askers (subject, asker, ends_at) VALUES ($1, $2, $3) ON CONFLICT (subject, asker) DO UPDATE SET ends_at = $3
        """;

    /// <summary>Adds the marks of one question, and takes all about its subject out once enough have asked about it.</summary>
    /// <param name="marks">One for each pseudonym; may be empty.</param>
    /// <param name="least">Askers that make the pattern, at least 1.</param>
    /// <param name="now">What has ended by then does not count.</param>
    /// <param name="endsAt">Until when these count.</param>
    /// <returns>How many asked about the subject when they make the pattern, else 0. What was reported begins anew.</returns>
    public async Task<long> AddAsync(
        IReadOnlyList<AskerMark> marks, int least, DateTimeOffset now, DateTimeOffset endsAt, CancellationToken cancellationToken)
    {
        if (marks.Count == 0)
        {
            return 0;
        }

        var added = marks.Select(mark => (Add, (IReadOnlyList<object?>)[mark.Subject, mark.Asker, endsAt.ToUnixTimeMilliseconds()])).ToList();
        await statements.ExecuteIfAsync(added[0], added[1..], cancellationToken);
        List<object?> subjects = [.. marks.Select(mark => mark.Subject)];
        var counts = await statements.QueryAsync(
            $"SELECT count(*) FROM subject_askers WHERE ends_at > $1 AND subject IN ({Names(2, subjects.Count)}) GROUP BY subject",
            row => row.Number(0),
            [now.ToUnixTimeMilliseconds(), .. subjects],
            cancellationToken);
        var most = counts.DefaultIfEmpty().Max();
        if (most < least)
        {
            return 0;
        }

        await statements.ExecuteAsync($"DELETE FROM subject_askers WHERE subject IN ({Names(1, subjects.Count)})", subjects, cancellationToken);
        return most;
    }

    /// <summary>Removes what counts no longer.</summary>
    public Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        statements.ExecuteAsync("DELETE FROM subject_askers WHERE ends_at <= $1", [now.ToUnixTimeMilliseconds()], cancellationToken);

    private static string Names(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(at => string.Create(CultureInfo.InvariantCulture, $"${at}")));
}
