using System.Globalization;
using Npgsql;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>Applies what is missing of the <see cref="Migration"/>s to a PostgreSQL schema: all of it in one transaction, or nothing.</summary>
/// <remarks>A login without any right but the service's role finds nothing to do when the schema is up to date.</remarks>
internal static class PostgreSqlMigrations
{
    /// <param name="connection">Of the owner, open.</param>
    /// <param name="schema">What to bring up to date.</param>
    /// <param name="isShared">Whether the owner's login is the service's too.</param>
    /// <exception cref="StoreUnavailableException">The database is newer than this program.</exception>
    public static void Apply(NpgsqlConnection connection, PostgreSqlSchema schema, bool isShared)
    {
        var migrations = schema.ReadMigrations();
        var newest = migrations.Count == 0 ? 0 : migrations[^1].Number;
        if (Version(connection, schema) == newest)
        {
            return;
        }

        PostgreSqlRole.Ensure(connection, schema.Role, isShared);

        // Two instances that start together must not both migrate. Taken before the transaction begins: one that waited within it
        // would go on with what it knew of the schema before. Released with the connection, which is used for nothing else.
        Execute(connection, $"SELECT pg_advisory_lock(hashtextextended('bekend migrations {schema.Service}', 0))");
        using var transaction = connection.BeginTransaction();
        var current = Version(connection, schema);
        if (current > newest)
        {
            throw new StoreUnavailableException("The database was made by a newer version of this program.");
        }

        Execute(
            connection,
            $"""
            CREATE SCHEMA IF NOT EXISTS "{schema.Service}";
            GRANT USAGE ON SCHEMA "{schema.Service}" TO {schema.Role};
            CREATE TABLE IF NOT EXISTS "{schema.Service}".schema_version (
              version    integer     PRIMARY KEY,
              applied_at timestamptz NOT NULL DEFAULT now()
            );
            GRANT SELECT ON "{schema.Service}".schema_version TO {schema.Role};
            """);
        foreach (var migration in migrations.Where(migration => migration.Number > current))
        {
            Execute(connection, migration.Script);
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version) VALUES ({migration.Number})"));
        }

        transaction.Commit();
    }

    /// <returns>Number of the last migration; 0 when there was none yet.</returns>
    private static int Version(NpgsqlConnection connection, PostgreSqlSchema schema) =>
        Scalar(connection, $"SELECT to_regclass('\"{schema.Service}\".schema_version')::text") is string table
            ? (int)Scalar(connection, $"SELECT coalesce(max(version), 0) FROM {table}")!
            : 0;

    private static object? Scalar(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
