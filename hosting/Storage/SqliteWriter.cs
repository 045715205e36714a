using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Bekend.Hosting.Storage;

/// <summary>The one thread that writes: takes what is waiting, runs each in a savepoint, commits once.</summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Bounds the time a reader of the WAL and a failed commit can cost.</summary>
    private const int MaxGroup = 512;

    private readonly SqliteSession _session;
    private readonly Channel<SqliteWrite> _queue =
        Channel.CreateUnbounded<SqliteWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Thread _thread;
    private bool _fullSync = true;

    public SqliteWriter(SqliteSession session)
    {
        _session = session;
        _thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        _thread.Start();
    }

    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, Durability durability, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        cancellationToken.ThrowIfCancellationRequested();
        var write = new SqliteWrite<T>(work, durability);
        return _queue.Writer.TryWrite(write)
            ? write.Task
            : Task.FromException<T>(new StoreUnavailableException("The database is closing."));
    }

    /// <summary>Finishes what was accepted, then closes.</summary>
    public void Dispose()
    {
        _queue.Writer.TryComplete();
        _thread.Join();
        _session.Dispose();
    }

    private void Run()
    {
        var group = new List<SqliteWrite>(MaxGroup);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < MaxGroup && _queue.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<SqliteWrite> group)
    {
        try
        {
            SetSync(group.Exists(write => write.Durability == Durability.Power));
            _session.Execute("BEGIN IMMEDIATE");
            foreach (var write in group)
            {
                RunOne(write);
            }

            _session.Execute("COMMIT");
        }
        catch (SqliteException exception)
        {
            var failure = new StoreUnavailableException(
                $"The database could not be written: {SqliteFault.Describe(exception)}.");
            RollBack();
            group.ForEach(write => write.Fail(failure));
            return;
        }

        // INVARIANT: nobody hears of a write before it is committed.
        group.ForEach(write => write.Complete());
    }

    private void RunOne(SqliteWrite write)
    {
        _session.Execute("SAVEPOINT one");
        if (!write.Run(_session))
        {
            _session.Execute("ROLLBACK TO one");
        }

        _session.Execute("RELEASE one");
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite rolls back by itself on full disk and I/O errors; then there is no transaction left to end.
        }
    }

    private void SetSync(bool full)
    {
        if (full != _fullSync)
        {
            // A later FULL commit syncs the whole WAL, so what was written NORMAL before it is durable from then on.
            _session.Execute(full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
            _fullSync = full;
        }
    }
}
