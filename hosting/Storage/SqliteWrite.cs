using Microsoft.Data.Sqlite;

namespace Bekend.Hosting.Storage;

/// <summary>One waiting write.</summary>
internal abstract class SqliteWrite(Durability durability)
{
    public Durability Durability { get; } = durability;

    /// <summary>Runs the work. False: it failed on its own account and must be undone alone.</summary>
    /// <exception cref="SqliteException">The database failed; the whole group is lost.</exception>
    public abstract bool Run(SqliteSession session);

    public abstract void Complete();

    public abstract void Fail(Exception exception);
}

/// <inheritdoc/>
internal sealed class SqliteWrite<T>(Func<SqliteSession, T> work, Durability durability) : SqliteWrite(durability)
{
    // Continuations must not run on the writer's thread: they would hold up every other write.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _failure;

    public Task<T> Task => _done.Task;

    public override bool Run(SqliteSession session)
    {
        try
        {
            _result = work(session);
            return true;
        }
        catch (SqliteException exception) when (SqliteFault.IsRefusal(exception))
        {
            _failure = new StoreUnavailableException($"The database refused a value: {SqliteFault.Describe(exception)}.");
            return false;
        }
        catch (SqliteException)
        {
            throw;
        }
        catch (Exception exception)
        {
            _failure = exception;
            return false;
        }
    }

    public override void Complete()
    {
        if (_failure is null)
        {
            _done.SetResult(_result!);
        }
        else
        {
            _done.SetException(_failure);
        }
    }

    public override void Fail(Exception exception) => _done.TrySetException(exception);
}
