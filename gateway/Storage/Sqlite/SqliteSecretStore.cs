using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Secrets in SQLite.</summary>
internal sealed class SqliteSecretStore(SqliteDatabase database) : ISecretStore
{
    public Task<byte[]?> FindAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => Find(session, name)));

    public Task<byte[]> AddOrGetAsync(string name, byte[] protectedSecret, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                session.Execute(
                    "INSERT INTO secrets (name, protected) VALUES ($name, $protected) ON CONFLICT DO NOTHING",
                    ("$name", name),
                    ("$protected", protectedSecret));
                return Find(session, name)!;
            },
            Durability.Power,
            cancellationToken);

    private static byte[]? Find(SqliteSession session, string name) =>
        (byte[]?)session.Scalar("SELECT protected FROM secrets WHERE name = $name", ("$name", name));
}
