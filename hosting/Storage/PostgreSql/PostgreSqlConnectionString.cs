using System.Net;
using Npgsql;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>Checks a connection string and completes it with what the services depend on.</summary>
internal static class PostgreSqlConnectionString
{
    /// <summary>What whoever writes the connection string may choose otherwise: times in seconds.</summary>
    private const string Defaults = "Timeout=5;Command Timeout=20;Cancellation Timeout=2000;Maximum Pool Size=20;Keepalive=30;";

    private const int MigrationLockSeconds = 60;

    /// <returns>What is wrong, without the text itself: it may hold a password. Null when nothing is.</returns>
    public static string? Fault(string option, string text)
    {
        var builder = TryParse(text);
        if (builder is null)
        {
            return $"`{option}` is not a connection string for PostgreSQL";
        }

        if (string.IsNullOrWhiteSpace(builder.Host) || string.IsNullOrWhiteSpace(builder.Database))
        {
            return $"`{option}` must name `Host` and `Database`";
        }

        return builder.Host.Split(',').All(IsHere) || builder.SslMode is SslMode.VerifyCA or SslMode.VerifyFull
            ? null
            : $"`{option}` goes to another machine; it must have `SSL Mode=VerifyFull`, or `VerifyCA`";
    }

    /// <summary>For the connections of a running service.</summary>
    /// <param name="synchronousCommit">The server's setting, never <c>off</c>.</param>
    public static NpgsqlConnectionStringBuilder ForService(string text, PostgreSqlSchema schema, string synchronousCommit)
    {
        var builder = Parse(text);
        builder.ApplicationName = "bekend-" + schema.Service;
        builder.Pooling = true;
        builder.MaxAutoPrepare = 64;

        // A reset between two uses would take the role off the connection again. Nothing here leaves anything to reset.
        builder.NoResetOnClose = true;

        // client_min_messages: a commit that no standby confirmed is told by a warning alone (CommitWatch).
        // enable_seqscan: a plan is kept, also one made while a table was empty; it must not read the whole table once that is full.
        // Of an empty database PostgreSQL would read the index's signals so, and the gateway's log nodes; nothing is better off with it.
        // jit: statements here take less time than compiling one does, which a guess at a table nobody has counted yet would set off.
        Add(
            builder,
            $"role={schema.Role}",
            "enable_seqscan=off",
            "jit=off",
            $"search_path={schema.Service},pg_temp",
            $"synchronous_commit={synchronousCommit}",
            "statement_timeout=15s",
            "lock_timeout=10s",
            "idle_in_transaction_session_timeout=30s",
            "client_min_messages=warning",
            "log_parameter_max_length_on_error=0");
        return builder;
    }

    /// <summary>For the one connection that brings the schema up to date.</summary>
    public static NpgsqlConnectionStringBuilder ForOwner(string text, PostgreSqlSchema schema)
    {
        var builder = Parse(text);
        builder.ApplicationName = "bekend-" + schema.Service;
        builder.Pooling = false;
        builder.CommandTimeout = 0;
        Add(builder, $"search_path={schema.Service},pg_temp", $"lock_timeout={MigrationLockSeconds}s");
        return builder;
    }

    private static NpgsqlConnectionStringBuilder Parse(string text) =>
        TryParse(text) ?? throw new StoreUnavailableException("The connection string is not one for PostgreSQL.");

    private static NpgsqlConnectionStringBuilder? TryParse(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(Defaults + text)
            {
                // INVARIANT: no value of a row or parameter gets into an exception.
                IncludeErrorDetail = false,
                PersistSecurityInfo = false,
                Enlist = false,
                Multiplexing = false,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or NotSupportedException)
        {
            // Its message quotes the text.
            return null;
        }
    }

    private static void Add(NpgsqlConnectionStringBuilder builder, params string[] settings) =>
        builder.Options = string.Join(' ', [builder.Options, .. settings.Select(setting => $"-c {setting}")]).Trim();

    private static bool IsHere(string host)
    {
        var name = host.Trim();
        return name.StartsWith('/') || name.StartsWith('@') || name == "localhost"
            || (IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
