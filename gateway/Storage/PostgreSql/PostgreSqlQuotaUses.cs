using System.Buffers.Binary;
using Bekend.Gateway.Quotas;
using Bekend.Hosting.Storage.PostgreSql;

namespace Bekend.Gateway.Storage.PostgreSql;

/// <summary>Rows of quotas, inside a transaction.</summary>
internal static class PostgreSqlQuotaUses
{
    /// <summary>Two round trips while others wait for the locks: lock and count, charge.</summary>
    /// <param name="session">Within a transaction.</param>
    /// <param name="charge">What to charge.</param>
    /// <param name="then">Adds what is done with the charge; not called when a quota is full.</param>
    /// <returns>Null when all uses are charged; else the quota that is full, and nothing was charged.</returns>
    public static async Task<FullQuota?> TryUseAsync(PostgreSqlSession session, QuotaCharge charge, Action<PostgreSqlBatch>? then = null)
    {
        var states = charge.Uses.Count == 0 ? [] : await LockAndCountAsync(session, charge);
        var uncharged = charge.Uses.Zip(states).Where(item => !item.Second.IsCharged).ToList();
        var full = FullQuota.Of(uncharged
            .Where(item => item.Second.FullUntil is not null)
            .Select(item => new FullQuota(item.First.Quota, DateTimeOffset.FromUnixTimeMilliseconds(item.Second.FullUntil!.Value))));
        if (full is not null || (uncharged.Count == 0 && then is null))
        {
            return full;
        }

        var batch = session.Batch();
        if (uncharged.Count > 0)
        {
            batch.Execute(
                "INSERT INTO quota_uses (counter, ends_at, question) SELECT u.counter, u.ends_at, $3 FROM unnest($1, $2) AS u (counter, ends_at)",
                Counters(uncharged.Select(item => item.First)),
                uncharged.Select(item => item.First.EndsAt.ToUnixTimeMilliseconds()).ToArray(),
                charge.Question);
        }

        then?.Invoke(batch);
        await batch.ExecuteAsync();
        return null;
    }

    public static Task ReleaseAsync(PostgreSqlSession session, QuotaCharge charge) => session.ExecuteAsync(
        "DELETE FROM quota_uses WHERE counter = ANY ($1) AND question = $2", Counters(charge.Uses), charge.Question);

    /// <summary>
    /// INVARIANT: whoever charges a counter has its lock until the commit, so that nobody counts what is about to be charged. The locks are
    /// taken in one order, so that nobody waits for each other; the count is a statement of its own and sees what was committed before.
    /// </summary>
    private static async Task<IReadOnlyList<(long? FullUntil, bool IsCharged)>> LockAndCountAsync(PostgreSqlSession session, QuotaCharge charge)
    {
        var batch = session.Batch();
        batch.Query(
            "SELECT pg_advisory_xact_lock(counter) FROM unnest($1) AS counter",
            _ => true,
            charge.Uses.Select(use => BinaryPrimitives.ReadInt64BigEndian(use.Counter)).Distinct().Order().ToArray());
        var states = batch.Query(
            """
            SELECT (SELECT q.ends_at FROM quota_uses q WHERE q.counter = u.counter AND q.ends_at > $3 ORDER BY q.ends_at DESC LIMIT 1 OFFSET u.others),
                   EXISTS (SELECT FROM quota_uses q WHERE q.counter = u.counter AND q.question = $4)
            FROM unnest($1, $2) WITH ORDINALITY AS u (counter, others, number) ORDER BY u.number
            """,
            row => (FullUntil: row.IsDBNull(0) ? (long?)null : row.GetInt64(0), IsCharged: row.GetBoolean(1)),
            Counters(charge.Uses),
            charge.Uses.Select(use => use.Quota.Max - 1L).ToArray(),
            charge.At.ToUnixTimeMilliseconds(),
            charge.Question);
        await batch.ExecuteAsync();
        return states;
    }

    private static byte[][] Counters(IEnumerable<QuotaUse> uses) => [.. uses.Select(use => use.Counter)];
}
