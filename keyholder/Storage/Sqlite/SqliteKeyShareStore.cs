using Bekend.Hosting.Storage;
using Bekend.KeyHolding.KeyRing;
using Bekend.KeyHolding.Shares;
using Microsoft.Data.Sqlite;

namespace Bekend.KeyHolding.Storage.Sqlite;

/// <summary>Shares of keys in SQLite.</summary>
internal sealed class SqliteKeyShareStore(SqliteDatabase database) : IKeyShareStore
{
    public Task<KeyShareRecord?> FindAsync(KeyName name, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(session => Find(session, name)));

    public Task<KeyShareRecord> BeginAsync(KeyShareRecord begun, CancellationToken cancellationToken) => WriteAsync(
        begun.Name,
        session => session.Execute(
            """
            INSERT INTO key_shares (covenant, version, settings, commitments, polynomial)
            VALUES ($covenant, $version, $settings, $commitments, $polynomial)
            ON CONFLICT DO UPDATE SET settings = $settings, commitments = $commitments, polynomial = $polynomial,
              hashes = NULL, needed = NULL, public_keys = NULL, protected = NULL, transcript = NULL
            WHERE confirmed_at IS NULL AND settings <> $settings
            """,
            ("$covenant", begun.Name.Covenant),
            ("$version", begun.Name.Version),
            ("$settings", begun.Settings),
            ("$commitments", begun.Commitments),
            ("$polynomial", begun.Polynomial)),
        cancellationToken);

    public Task<KeyShareRecord> KeepHashesAsync(KeyName name, byte[] settings, byte[] hashes, CancellationToken cancellationToken) => WriteAsync(
        name,
        session => session.Execute(
            """
            UPDATE key_shares SET hashes = $hashes
            WHERE covenant = $covenant AND version = $version AND settings = $settings AND hashes IS NULL
            """,
            ("$covenant", name.Covenant),
            ("$version", name.Version),
            ("$settings", settings),
            ("$hashes", hashes)),
        cancellationToken);

    public Task<KeyShareRecord> KeepShareAsync(KeyName name, byte[] settings, MadeShare share, CancellationToken cancellationToken) => WriteAsync(
        name,
        session => session.Execute(
            """
            UPDATE key_shares SET needed = $needed, public_keys = $public, protected = $protected, transcript = $transcript
            WHERE covenant = $covenant AND version = $version AND settings = $settings AND protected IS NULL
            """,
            ("$covenant", name.Covenant),
            ("$version", name.Version),
            ("$settings", settings),
            ("$needed", share.Needed),
            ("$public", share.PublicKeys),
            ("$protected", share.Protected),
            ("$transcript", share.Transcript)),
        cancellationToken);

    public Task<KeyShareRecord> ConfirmAsync(KeyName name, byte[] settings, DateTimeOffset at, CancellationToken cancellationToken) => WriteAsync(
        name,
        session => session.Execute(
            """
            UPDATE key_shares SET confirmed_at = $at, polynomial = NULL
            WHERE covenant = $covenant AND version = $version AND settings = $settings AND confirmed_at IS NULL AND protected IS NOT NULL
            """,
            ("$covenant", name.Covenant),
            ("$version", name.Version),
            ("$settings", settings),
            ("$at", at.ToUnixTimeMilliseconds())),
        cancellationToken);

    private static KeyShareRecord? Find(SqliteSession session, KeyName name) =>
        session.Query(
            """
            SELECT settings, commitments, polynomial, hashes, needed, public_keys, protected, transcript, confirmed_at
            FROM key_shares WHERE covenant = $covenant AND version = $version
            """,
            row => Read(row, name),
            ("$covenant", name.Covenant),
            ("$version", name.Version)).SingleOrDefault();

    private static KeyShareRecord Read(SqliteDataReader row, KeyName name) => new(
        name,
        row.GetFieldValue<byte[]>(0),
        row.GetFieldValue<byte[]>(1),
        row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2),
        row.IsDBNull(3) ? null : row.GetFieldValue<byte[]>(3),
        row.IsDBNull(6)
            ? null
            : new(row.GetInt32(4), row.GetFieldValue<byte[]>(5), row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7)),
        row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8)));

    private Task<KeyShareRecord> WriteAsync(KeyName name, Action<SqliteSession> write, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                write(session);
                return Find(session, name) ?? throw new InvalidOperationException("A share that was not begun cannot go on.");
            },
            Durability.Power,
            cancellationToken);
}
