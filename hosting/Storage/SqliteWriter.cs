using Microsoft.Data.Sqlite;

namespace Bekend.Hosting.Storage;

/// <summary>The one thread that writes: takes what is waiting, runs each in a savepoint, commits once.</summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Bounds the time a reader of the WAL and a failed commit can cost.</summary>
    private const int MaxGroup = 512;

    private readonly SqliteSession _session;

    // A monitor wakes the writer's thread itself; a channel would first wake one of the pool to do so.
    private readonly Queue<SqliteWrite> _queue = new();
    private readonly Thread _thread;
    private bool _closing;
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
        lock (_queue)
        {
            if (_closing)
            {
                return Task.FromException<T>(new StoreUnavailableException("The database is closing."));
            }

            _queue.Enqueue(write);
            Monitor.Pulse(_queue);
        }

        return write.Task;
    }

    /// <summary>Finishes what was accepted, then closes.</summary>
    public void Dispose()
    {
        lock (_queue)
        {
            _closing = true;
            Monitor.Pulse(_queue);
        }

        _thread.Join();
        _session.Dispose();
    }

    private void Run()
    {
        var group = new List<SqliteWrite>(MaxGroup);
        while (TakeWaiting(group))
        {
            Commit(group);
            group.Clear();
        }
    }

    /// <summary>Waits for work and takes what there is.</summary>
    /// <returns>False once the writer closes and everything accepted is done.</returns>
    private bool TakeWaiting(List<SqliteWrite> group)
    {
        lock (_queue)
        {
            while (_queue.Count == 0 && !_closing)
            {
                Monitor.Wait(_queue);
            }

            while (group.Count < MaxGroup && _queue.TryDequeue(out var write))
            {
                group.Add(write);
            }
        }

        return group.Count > 0;
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
