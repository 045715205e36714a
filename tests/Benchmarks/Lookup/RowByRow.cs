using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage.PostgreSql;

namespace Bekend.Benchmarks.Lookup;

/// <summary>What COPY is measured against: one prepared INSERT for each row, in one transaction for the batch.</summary>
internal static class RowByRow
{
    public static Task<int> RegisterAsync(PostgreSqlDatabase database, SignalRecord[] signals) => database.WriteAsync(
        async session =>
        {
            var numbers = await PostgreSqlDescriptions.InternAsync(session, signals);
            foreach (var signal in signals)
            {
                var (end, description) = (signal.ValidUntil.ToUnixTimeMilliseconds(), numbers[Description.Of(signal)]);
                await session.ExecuteAsync(
                    """
                    INSERT INTO signals (organisation, id, covenant, reference, description, valid_until, registered_at, content, key_version)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
                    """,
                    signal.Organisation, signal.Id, signal.Covenant, signal.Reference, description, end, end, signal.ContentDigest());
                foreach (var key in signal.Keys)
                {
                    await session.ExecuteAsync(
                        "INSERT INTO pseudonyms (valid_until, signal, description, pseudonym, kind) VALUES ($1, $2, $3, $4, $5)",
                        end, signal.Id, description, key.Pseudonym, key.Kind);
                }
            }

            return signals.Length;
        },
        Durability.Power,
        CancellationToken.None);
}
