using Npgsql;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>One service's schema in a PostgreSQL database, which any number of instances may share.</summary>
/// <remarks>
/// <para>Every connection has the service's role, whatever its login may do besides (decision 0012).</para>
/// <para>The driver neither logs nor traces: both would repeat the server's messages, which can quote a value.</para>
/// </remarks>
public sealed class PostgreSqlDatabase : IDisposable, IAsyncDisposable
{
    /// <summary>How often work is done again that others' transactions made the server undo.</summary>
    private const int Attempts = 5;

    private PostgreSqlDatabase(NpgsqlDataSource source) => Source = source;

    /// <summary>The pool, for what needs a data source of its own; its exceptions are not translated.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Brings the schema up to date and opens a pool.</summary>
    /// <param name="connectionString">Of the service's login.</param>
    /// <param name="ownerConnectionString">Of the login that migrates; null when the service's login does.</param>
    /// <param name="schema">What belongs to the service.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, refuses, or is newer than this program.</exception>
    public static PostgreSqlDatabase Open(string connectionString, string? ownerConnectionString, PostgreSqlSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        try
        {
            var synchronousCommit = Migrate(ownerConnectionString ?? connectionString, schema, isShared: ownerConnectionString is null);
            var database = new PostgreSqlDatabase(
                Silent(PostgreSqlConnectionString.ForService(connectionString, schema, synchronousCommit)));
            try
            {
                database.Source.OpenConnection().Dispose();
            }
            catch (Exception exception) when (PostgreSqlFault.IsFault(exception))
            {
                database.Dispose();
                throw;
            }

            return database;
        }
        catch (Exception exception) when (PostgreSqlFault.IsFault(exception))
        {
            throw PostgreSqlFault.Translate("The database could not be opened", exception);
        }
    }

    /// <summary>Reads. Each statement sees what was committed before it began.</summary>
    /// <param name="work">Is done again when the connection turns out to be lost.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<PostgreSqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync("The database could not be read", work, mayRepeat: true, cancellationToken);
    }

    /// <summary>Runs <paramref name="work"/> in a transaction of its own (read committed).</summary>
    /// <param name="work">Is done again, from its start, when the server undid it because of others; when it throws, all is undone.</param>
    /// <param name="durability">What must survive once the returned task completes.</param>
    /// <returns>The result of <paramref name="work"/>, after the commit.</returns>
    /// <exception cref="StoreUnavailableException">
    /// Nothing was kept; or it was, and may be lost with the server for no standby has it; or the connection was lost while committing and nobody knows.
    /// </exception>
    public Task<T> WriteAsync<T>(Func<PostgreSqlSession, Task<T>> work, Durability durability, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(
            "The database could not be written",
            async session =>
            {
                await using var transaction = await session.Connection.BeginTransactionAsync(cancellationToken);
                if (durability == Durability.Process)
                {
                    await session.ExecuteAsync("SET LOCAL synchronous_commit TO off");
                }

                var result = await work(session);

                // Not cancellable: whoever asked must hear whether it was kept.
                using var watch = new CommitWatch(session.Connection);
                await transaction.CommitAsync(CancellationToken.None);
                watch.RequireCertainty();
                return result;
            },
            mayRepeat: false,
            cancellationToken);
    }

    /// <summary>Runs one statement that is a transaction by itself, durable against loss of power.</summary>
    /// <returns>The number of rows changed.</returns>
    /// <exception cref="StoreUnavailableException">As <see cref="WriteAsync"/>.</exception>
    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values) =>
        RunAsync(
            "The database could not be written",
            async session =>
            {
                using var watch = new CommitWatch(session.Connection);
                var changed = await session.ExecuteAsync(sql, values);
                watch.RequireCertainty();
                return changed;
            },
            mayRepeat: false,
            cancellationToken);

    public void Dispose() => Source.Dispose();

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    /// <returns>What <c>synchronous_commit</c> shall be: as the server has it, for a standby may matter, but on at least.</returns>
    private static string Migrate(string connectionString, PostgreSqlSchema schema, bool isShared)
    {
        using var source = Silent(PostgreSqlConnectionString.ForOwner(connectionString, schema));
        using var connection = source.OpenConnection();
        PostgreSqlMigrations.Apply(connection, schema, isShared);
        using var command = new NpgsqlCommand("SELECT current_setting('synchronous_commit')", connection);
        var setting = (string)command.ExecuteScalar()!;
        return setting == "off" ? "on" : setting;
    }

    private static NpgsqlDataSource Silent(NpgsqlConnectionStringBuilder connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString.ToString())
        {
            // Else metrics would be named after the connection string.
            Name = connectionString.ApplicationName,
        };
        builder.EnableParameterLogging(false);
        builder.ConfigureTracing(tracing => tracing
            .ConfigureCommandFilter(_ => false)
            .ConfigureBatchFilter(_ => false)
            .ConfigureCopyOperationFilter(_ => false)
            .EnablePhysicalOpenTracing(false));
        return builder.Build();
    }

    private async Task<T> RunAsync<T>(
        string what, Func<PostgreSqlSession, Task<T>> work, bool mayRepeat, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await Source.OpenConnectionAsync(cancellationToken);
                return await work(new(connection, cancellationToken));
            }
            catch (Exception exception) when (attempt < Attempts && PostgreSqlFault.WasUndone(exception))
            {
                // Deadlock or serialization failure: the server says that nothing was kept, so the same again is safe.
            }
            catch (Exception exception) when (mayRepeat && attempt == 1 && PostgreSqlFault.IsLost(exception))
            {
                // The pool does not know that the server was restarted until it uses a connection.
                Source.Clear();
            }
            catch (Exception exception) when (PostgreSqlFault.IsFault(exception))
            {
                throw PostgreSqlFault.Translate(what, exception);
            }
        }
    }
}
