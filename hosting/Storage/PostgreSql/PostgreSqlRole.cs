using Npgsql;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>Makes the role of a service, unless whoever manages the server made it before.</summary>
/// <remarks>Roles belong to all databases of a server, so services that start at once can meet here although no lock is common to them.</remarks>
internal static class PostgreSqlRole
{
    private const int Attempts = 10;

    /// <param name="name">Constant text, a-z and underscore.</param>
    /// <param name="isShared">Whether the login that makes it will also serve with it.</param>
    public static void Ensure(NpgsqlConnection connection, string name, bool isShared)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (!Is(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", name))
                {
                    Execute(connection, $"CREATE ROLE {name} NOLOGIN");
                }

                if (isShared && !Is(connection, "SELECT pg_has_role(current_user, $1, 'MEMBER')", name))
                {
                    Execute(connection, $"GRANT {name} TO CURRENT_USER");
                }

                return;
            }
            catch (PostgresException exception) when (attempt < Attempts && IsRace(exception))
            {
                // Another service did the same at this moment: look again.
            }
        }
    }

    // XX000: "tuple concurrently updated" has no number of its own.
    private static bool IsRace(PostgresException exception) => exception.SqlState is
        PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.InternalError;

    private static bool Is(NpgsqlConnection connection, string sql, string name)
    {
        using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        return command.ExecuteScalar() is true;
    }

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
