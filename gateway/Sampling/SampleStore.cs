using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Sampling;

/// <summary>Samples as stored: which disclosures are in them, and by which record a finding is on the log.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal sealed class SampleStore(IStatements statements)
{
    private const string Select = "SELECT id, covenant, from_at, until_at, size, ordered_at, population FROM samples";

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<Sample>> ListAsync(CancellationToken cancellationToken) =>
        statements.QueryAsync(Select + " ORDER BY id DESC", Read, [], cancellationToken);

    public async Task<Sample?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await statements.QueryAsync(Select + " WHERE id = $1", Read, [id], cancellationToken)).SingleOrDefault();

    /// <summary>The disclosures that a sample is drawn from.</summary>
    /// <param name="before">Only those before this place in the log.</param>
    public Task<IReadOnlyList<Guid>> ListPopulationAsync(Sample sample, long before, CancellationToken cancellationToken) => statements.QueryAsync(
        "SELECT id FROM disclosures WHERE covenant = $1 AND time >= $2 AND time < $3 AND position < $4",
        row => row.Id(0),
        [sample.Covenant, sample.From.ToUnixTimeMilliseconds(), sample.Until.ToUnixTimeMilliseconds(), before],
        cancellationToken);

    /// <summary>Keeps what was drawn. Done again, it keeps the same.</summary>
    public async Task KeepAsync(Sample sample, IReadOnlyList<Guid> drawn, long population, CancellationToken cancellationToken)
    {
        for (var place = 0; place < drawn.Count; place++)
        {
            await statements.ExecuteAsync(
                "INSERT INTO sample_items (sample, place, disclosure) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
                [sample.Id, (long)place, drawn[place]],
                cancellationToken);
        }

        await statements.ExecuteAsync(
            "UPDATE samples SET population = $2 WHERE id = $1 AND population IS NULL", [sample.Id, population], cancellationToken);
    }

    /// <summary>The disclosures of a sample, with the records of the findings.</summary>
    public Task<IReadOnlyList<(Guid Disclosure, Guid? Finding)>> ListItemsAsync(Guid sample, CancellationToken cancellationToken) => statements.QueryAsync(
        "SELECT disclosure, finding FROM sample_items WHERE sample = $1 ORDER BY place",
        row => (row.Id(0), row.OptionalId(1)),
        [sample],
        cancellationToken);

    private static Sample Read(StatementRow row) => new(
        row.Id(0), row.Text(1), row.Time(2), row.Time(3), (int)row.Number(4), row.Time(5), row.Reader.IsDBNull(6) ? null : row.Number(6));
}
