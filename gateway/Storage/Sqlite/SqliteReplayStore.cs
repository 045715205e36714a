using Bekend.Gateway.Identity.Issuer;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Used assertions in SQLite.</summary>
internal sealed class SqliteReplayStore(SqliteDatabase database) : IReplayStore
{
    public Task<bool> TryUseAsync(byte[] digest, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "INSERT INTO used_assertions (digest, until) VALUES ($digest, $until) ON CONFLICT DO NOTHING",
                ("$digest", digest),
                ("$until", until.ToUnixTimeMilliseconds())) == 1,
            Durability.Process,
            cancellationToken);

    public Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "DELETE FROM used_assertions WHERE until < $now", ("$now", now.ToUnixTimeMilliseconds())),
            Durability.Process,
            cancellationToken);
}
