using Npgsql;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>Hears a server say that it kept a transaction without waiting for its standby.</summary>
/// <remarks>
/// <para>A commit waits for the standbys of <c>synchronous_standby_names</c>. When the wait is cancelled, by the time a command may
/// take or by an operator, the server reports the commit as done, after the warning "canceling wait for synchronous replication
/// due to user request": kept on this machine, and gone with it. PostgreSQL gives that warning no SQLSTATE of its own.</para>
/// <para>Source: PostgreSQL, src/backend/replication/syncrep.c, SyncRepWaitForLSN.</para>
/// </remarks>
internal sealed class CommitWatch : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private bool _hasWarned;

    /// <param name="connection">About to commit.</param>
    public CommitWatch(NpgsqlConnection connection)
    {
        _connection = connection;
        _connection.Notice += Hear;
    }

    /// <summary>To be called once the server has said that it has committed.</summary>
    /// <exception cref="StoreUnavailableException">It warned meanwhile.</exception>
    public void RequireCertainty()
    {
        if (_hasWarned)
        {
            // INVARIANT: nothing is released on a write that one machine's loss undoes when the server was to have two.
            throw new StoreUnavailableException("The database could not be written: no standby has confirmed it.") { MayPass = true };
        }
    }

    public void Dispose() => _connection.Notice -= Hear;

    private void Hear(object sender, NpgsqlNoticeEventArgs notice) =>
        _hasWarned |= notice.Notice.SqlState == PostgresErrorCodes.Warning;
}
