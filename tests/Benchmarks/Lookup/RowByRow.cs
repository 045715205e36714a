using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Signals;

namespace Bekend.Benchmarks.Lookup;

/// <summary>What COPY is measured against: one prepared INSERT for each row, in one transaction for the batch.</summary>
internal static class RowByRow
{
    public static Task<int> RegisterAsync(PostgreSqlDatabase database, SignalRecord[] signals) => database.WriteAsync(
        async session =>
        {
            foreach (var signal in signals)
            {
                var end = signal.ValidUntil.ToUnixTimeMilliseconds();
                await session.ExecuteAsync(
                    """
                    INSERT INTO signals (organisation, id, covenant, reference, subject, kind, contact_point, valid_until, registered_at, content)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                    """,
                    signal.Organisation, signal.Id, signal.Covenant, signal.Reference, signal.Subject, signal.Kind,
                    signal.ContactPoint, end, end, signal.ContentDigest());
                foreach (var key in signal.Keys)
                {
                    await session.ExecuteAsync(
                        """
                        INSERT INTO pseudonyms (covenant, pseudonym, signal, valid_until, kind, organisation, category, signal_kind, contact_point)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        """,
                        signal.Covenant, key.Pseudonym, signal.Id, end, key.Kind, signal.Organisation, signal.Category, signal.Kind,
                        signal.ContactPoint);
                }
            }

            return signals.Length;
        },
        Durability.Power,
        CancellationToken.None);
}
