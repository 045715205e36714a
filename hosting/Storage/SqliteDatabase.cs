using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Bekend.Hosting.Storage;

/// <summary>One SQLite file: many readers at once, one writer that commits what is waiting as a group.</summary>
/// <remarks>
/// <para>
/// WAL and <c>synchronous=FULL</c>: a group costs one fsync however many writes it holds, so throughput grows with
/// concurrency while each write is still durable when it is acknowledged.
/// </para>
/// <para>Several processes on one machine may share the file; SQLite's own locks keep them apart.</para>
/// </remarks>
public sealed class SqliteDatabase : IDisposable
{
    /// <summary>How long a writer waits for another process's write before it gives up.</summary>
    private const int BusySeconds = 10;

    // wal_autocheckpoint: 16 MiB of WAL; copied back four times as seldom as by default, each page once.
    // secure_delete: what was removed because its time was over must not stay readable in free pages.
    private const string Settings =
        "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; " +
        "PRAGMA wal_autocheckpoint=4000;";

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly SqliteWriter _writer;

    private SqliteDatabase(string connectionString, SqliteWriter writer)
    {
        _connectionString = connectionString;
        _writer = writer;
    }

    /// <summary>Opens or creates the file and brings its schema up to date.</summary>
    /// <param name="file">Path of the file; its folder must exist.</param>
    /// <param name="migrations">Assembly with the migrations as embedded resources.</param>
    /// <param name="migrationFolder">Their resource prefix, such as <c>Bekend.Indexing.Storage.Sqlite.Migrations.</c></param>
    /// <exception cref="StoreUnavailableException">The file cannot be opened, or is newer than this program.</exception>
    public static SqliteDatabase Open(string file, Assembly migrations, string migrationFolder)
    {
        // Pooling off: sessions are kept here, with their prepared statements.
        // The driver tries again by itself, for half a minute unless told otherwise, after SQLite's own wait is over.
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = BusySeconds }.ToString();
        SqliteSession? session = null;
        try
        {
            session = OpenSession(connectionString);
            SqliteMigrations.Apply(session, migrations, migrationFolder);
            var database = new SqliteDatabase(connectionString, new SqliteWriter(session));
            session = null;
            return database;
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"The database could not be opened: {SqliteFault.Describe(exception)}.");
        }
        finally
        {
            // A start that failed must not go on holding the lock of its migration.
            session?.Dispose();
        }
    }

    /// <summary>Runs <paramref name="work"/> alone, in a transaction shared with other waiting writes.</summary>
    /// <param name="work">Runs on the writer's thread; when it throws, only its own changes are undone.</param>
    /// <param name="durability">What must survive once the returned task completes.</param>
    /// <returns>The result of <paramref name="work"/>, after the commit.</returns>
    /// <exception cref="StoreUnavailableException">Nothing of this work was kept.</exception>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, Durability durability, CancellationToken cancellationToken) =>
        _writer.WriteAsync(work, durability, cancellationToken);

    /// <summary>Reads a consistent snapshot.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be read.</exception>
    public T Read<T>(Func<SqliteSession, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        SqliteSession? session = null;
        try
        {
            if (!_readers.TryTake(out session))
            {
                session = OpenSession(_connectionString);
                session.Execute("PRAGMA query_only=1");
            }

            session.Execute("BEGIN");
            var result = work(session);
            session.Execute("COMMIT");
            _readers.Add(session);
            session = null;
            return result;
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"The database could not be read: {SqliteFault.Describe(exception)}.");
        }
        finally
        {
            // A session that threw is not reused: its state is unknown, and its snapshot would keep the WAL from shrinking.
            session?.Dispose();
        }
    }

    /// <summary>Opens one more connection, for code that brings its own SQL, such as an object mapper.</summary>
    /// <returns>Open, with this database's settings; the caller closes it, and keeps its transactions short.</returns>
    /// <exception cref="StoreUnavailableException">The file cannot be opened.</exception>
    public DbConnection Connect()
    {
        try
        {
            return Open(_connectionString);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"The database could not be opened: {SqliteFault.Describe(exception)}.");
        }
    }

    /// <summary>Copies what the WAL holds into the file and empties it, so that what was removed is nowhere in either.</summary>
    /// <returns>False when a reader or another process still needs it: to be tried again.</returns>
    /// <exception cref="StoreUnavailableException">The file cannot be written.</exception>
    public bool EmptyWal()
    {
        try
        {
            using var connection = Open(_connectionString);
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return command.ExecuteScalar() is 0L;
        }
        catch (SqliteException exception)
        {
            throw new StoreUnavailableException($"The database could not be written: {SqliteFault.Describe(exception)}.");
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        while (_readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private static SqliteSession OpenSession(string connectionString) => new(Open(connectionString));

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            return connection;
        }
        catch (SqliteException)
        {
            connection.Dispose();
            throw;
        }
    }
}
