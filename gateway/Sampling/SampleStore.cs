using System.Runtime.CompilerServices;
using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Sampling;

/// <summary>Samples as stored: which disclosures are in them, and by which record a finding is on the log.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal sealed class SampleStore(IStatements statements)
{
    private const string Select = "SELECT id, covenant, from_at, until_at, size, ordered_at, population FROM samples";
    private const string Keep = "INSERT INTO sample_items (sample, place, disclosure) VALUES ($1, $2, $3)";

    /// <summary>Bounds the memory that a draw takes, however many there are to draw from.</summary>
    private const int AtOnce = 5_000;

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<Sample>> ListAsync(CancellationToken cancellationToken) =>
        statements.QueryAsync(Select + " ORDER BY id DESC", Read, [], cancellationToken);

    public async Task<Sample?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await statements.QueryAsync(Select + " WHERE id = $1", Read, [id], cancellationToken)).SingleOrDefault();

    /// <summary>The disclosures that a sample is drawn from, oldest first; read some at a time.</summary>
    /// <param name="before">Only those before this place in the log.</param>
    public async IAsyncEnumerable<Guid> ReadPopulationAsync(Sample sample, long before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<(Guid Id, long Time, long Position)> page;
        var (time, position) = (sample.From.ToUnixTimeMilliseconds(), -1L);
        do
        {
            page = await statements.QueryAsync(
                """
                SELECT id, time, position FROM disclosures
                WHERE covenant = $1 AND time < $2 AND position < $3 AND (time, position) > ($4, $5) ORDER BY time, position LIMIT $6
                """,
                row => (row.Id(0), row.Number(1), row.Number(2)),
                [sample.Covenant, sample.Until.ToUnixTimeMilliseconds(), before, time, position, (long)AtOnce],
                cancellationToken);
            foreach (var (id, _, _) in page)
            {
                yield return id;
            }

            (time, position) = page.Count > 0 ? (page[^1].Time, page[^1].Position) : (time, position);
        }
        while (page.Count == AtOnce);
    }

    /// <summary>Keeps what was drawn, all or nothing, unless it was drawn meanwhile.</summary>
    /// <returns>False when it was: then that is the sample.</returns>
    public Task<bool> TryKeepAsync(Guid sample, IReadOnlyList<Guid> drawn, long population, CancellationToken cancellationToken) => statements.ExecuteIfAsync(
        ("UPDATE samples SET population = $2 WHERE id = $1 AND population IS NULL", [sample, population]),
        [.. drawn.Select((id, place) => (Keep, (IReadOnlyList<object?>)[sample, (long)place, id]))],
        cancellationToken);

    /// <summary>The disclosures of a sample, with the records of the findings.</summary>
    public Task<IReadOnlyList<(Guid Disclosure, Guid? Finding)>> ListItemsAsync(Guid sample, CancellationToken cancellationToken) => statements.QueryAsync(
        "SELECT disclosure, finding FROM sample_items WHERE sample = $1 ORDER BY place",
        row => (row.Id(0), row.OptionalId(1)),
        [sample],
        cancellationToken);

    private static Sample Read(StatementRow row) => new(
        row.Id(0), row.Text(1), row.Time(2), row.Time(3), (int)row.Number(4), row.Time(5), row.Reader.IsDBNull(6) ? null : row.Number(6));
}
