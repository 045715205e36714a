using Bekend.Hosting.Storage;
using Bekend.Hosting.Storage.PostgreSql;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Shares;
using Npgsql;

namespace Bekend.KeyHolding.Storage.PostgreSql;

/// <summary>Shares of keys in PostgreSQL, encrypted under Data Protection keys that are not in the database.</summary>
internal sealed class PostgreSqlKeyShareStore(PostgreSqlDatabase database) : IKeyShareStore
{
    public Task<KeyShareRecord?> FindAsync(KeyName name, CancellationToken cancellationToken) =>
        database.ReadAsync(session => FindAsync(session, name), cancellationToken);

    public Task<KeyShareRecord> BeginAsync(KeyShareRecord begun, CancellationToken cancellationToken) => WriteAsync(
        begun.Name,
        session => session.ExecuteAsync(
            """
            INSERT INTO key_shares (covenant, version, settings, commitments, polynomial) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (covenant, version) DO UPDATE SET settings = $3, commitments = $4, polynomial = $5,
              hashes = NULL, needed = NULL, public_keys = NULL, protected = NULL, transcript = NULL
            WHERE key_shares.confirmed_at IS NULL AND key_shares.settings <> $3
            """,
            begun.Name.Covenant,
            (long)begun.Name.Version,
            begun.Settings,
            begun.Commitments,
            begun.Polynomial!),
        cancellationToken);

    public Task<KeyShareRecord> KeepHashesAsync(KeyName name, byte[] settings, byte[] hashes, CancellationToken cancellationToken) => WriteAsync(
        name,
        session => session.ExecuteAsync(
            "UPDATE key_shares SET hashes = $4 WHERE covenant = $1 AND version = $2 AND settings = $3 AND hashes IS NULL",
            name.Covenant,
            (long)name.Version,
            settings,
            hashes),
        cancellationToken);

    public Task<KeyShareRecord> KeepShareAsync(KeyName name, byte[] settings, MadeShare share, CancellationToken cancellationToken) => WriteAsync(
        name,
        session => session.ExecuteAsync(
            """
            UPDATE key_shares SET needed = $4, public_keys = $5, protected = $6, transcript = $7
            WHERE covenant = $1 AND version = $2 AND settings = $3 AND protected IS NULL
            """,
            name.Covenant,
            (long)name.Version,
            settings,
            (long)share.Needed,
            share.PublicKeys,
            share.Protected,
            share.Transcript),
        cancellationToken);

    public Task<KeyShareRecord> ConfirmAsync(KeyName name, byte[] settings, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(
        name,
        session => session.ExecuteAsync(
            """
            UPDATE key_shares SET confirmed_at = $4, polynomial = NULL
            WHERE covenant = $1 AND version = $2 AND settings = $3 AND confirmed_at IS NULL AND protected IS NOT NULL
            """,
            name.Covenant,
            (long)name.Version,
            settings,
            at.ToUnixTimeMilliseconds()),
        cancellationToken);

    private static async Task<KeyShareRecord?> FindAsync(PostgreSqlSession session, KeyName name)
    {
        var rows = await session.QueryAsync(
            """
            SELECT settings, commitments, polynomial, hashes, needed, public_keys, protected, transcript, confirmed_at
            FROM key_shares WHERE covenant = $1 AND version = $2
            """,
            row => Read(row, name),
            name.Covenant,
            (long)name.Version);
        return rows.SingleOrDefault();
    }

    private static KeyShareRecord Read(NpgsqlDataReader row, KeyName name) => new(
        name,
        row.GetFieldValue<byte[]>(0),
        row.GetFieldValue<byte[]>(1),
        row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2),
        row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3),
        row.IsDBNull(6)
            ? null
            : new((int)row.GetInt64(4), row.GetFieldValue<byte[]>(5), row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7)),
        row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));

    private Task<KeyShareRecord> WriteAsync(KeyName name, Func<PostgreSqlSession, Task> write, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                await write(session);

                // A statement of its own sees what another instance that was first has committed meanwhile.
                return await FindAsync(session, name) ?? throw new InvalidOperationException("A share that was not begun cannot go on.");
            },
            Durability.Power,
            cancellationToken);
}
