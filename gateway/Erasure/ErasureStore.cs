using Bekend.Gateway.Storage;

namespace Bekend.Gateway.Erasure;

/// <summary>Months, holds and requests as stored. What changes them is the effect of a record.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal sealed class ErasureStore(IStatements statements)
{
    private const string Holds = "SELECT id, covenant, disclosure, placed_at, ends_at FROM holds";

    // A sample stays for as long as anything that was found in it: by the sample alone a finding goes with its disclosure, or is held with it.
    private const string OverSamples =
        """
        DELETE FROM samples WHERE ends_at <= $1
        AND NOT EXISTS (SELECT 1 FROM sample_items i JOIN log_payloads p ON p.id = i.finding WHERE i.sample = samples.id)
        """;

    private const string Requests = "SELECT id, covenant, disclosure, asked_at, ends_at FROM erasure_requests";

    /// <summary>The months that still have a key, oldest first.</summary>
    /// <param name="before">Only those before this one.</param>
    public Task<IReadOnlyList<StoredMonth>> ListMonthsAsync(uint before, CancellationToken cancellationToken) => statements.QueryAsync(
        """
        SELECT b.bucket, b.protected, (SELECT count(*) FROM log_payloads p WHERE p.bucket = b.bucket)
        FROM log_buckets b WHERE b.bucket < $1 ORDER BY b.bucket
        """,
        row => new StoredMonth((uint)row.Number(0), row.Bytes(1), row.Number(2)),
        [(long)before],
        cancellationToken);

    /// <summary>Removes what is left of months whose key is destroyed, and holds, requests and samples that ended.</summary>
    /// <param name="before">Only of months before this one.</param>
    /// <param name="count">At most so many records.</param>
    /// <returns>How many records were removed.</returns>
    public async Task<int> SweepAsync(uint before, int count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var moment = now.ToUnixTimeMilliseconds();
        await statements.ExecuteAsync("DELETE FROM holds WHERE ends_at <= $1", [moment], cancellationToken);
        await statements.ExecuteAsync("DELETE FROM erasure_requests WHERE ends_at <= $1", [moment], cancellationToken);
        await statements.ExecuteAsync(OverSamples, [moment], cancellationToken);
        return await statements.ExecuteAsync(
            """
            DELETE FROM log_payloads WHERE id IN (
              SELECT p.id FROM log_payloads p
              WHERE p.bucket < $1 AND NOT EXISTS (SELECT 1 FROM log_buckets b WHERE b.bucket = p.bucket) LIMIT $2)
            """,
            [(long)before, (long)count],
            cancellationToken);
    }

    /// <summary>Empties what the database keeps beside its file.</summary>
    /// <returns>False: to be tried again.</returns>
    public Task<bool> ScrubAsync(CancellationToken cancellationToken) => statements.ScrubAsync(cancellationToken);

    /// <summary>Holds that are not over, newest first.</summary>
    public Task<IReadOnlyList<Hold>> ListHoldsAsync(DateTimeOffset now, CancellationToken cancellationToken) => statements.QueryAsync(
        Holds + " WHERE ends_at > $1 ORDER BY id DESC", ReadHold, [now.ToUnixTimeMilliseconds()], cancellationToken);

    /// <summary>Requests that are not over, newest first.</summary>
    public Task<IReadOnlyList<ErasureRequest>> ListRequestsAsync(DateTimeOffset now, CancellationToken cancellationToken) => statements.QueryAsync(
        Requests + " WHERE ends_at > $1 ORDER BY id DESC", ReadRequest, [now.ToUnixTimeMilliseconds()], cancellationToken);

    private static Hold ReadHold(StatementRow row) => new(row.Id(0), row.Text(1), row.OptionalId(2), row.Time(3), row.Time(4));

    private static ErasureRequest ReadRequest(StatementRow row) => new(row.Id(0), row.Text(1), row.Id(2), row.Time(3), row.Time(4));
}
