using System.Data.Common;
using Bekend.Hosting.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bekend.Gateway.Accounts.Storage;

/// <summary>A database that cannot be reached is the same here as for every other store: 503, and nothing is released.</summary>
/// <remarks>A refusal by a constraint is an outcome and stays what it is.</remarks>
internal sealed class StoreFaults : DbCommandInterceptor, IDbConnectionInterceptor, IDbTransactionInterceptor
{
    // SQLSTATE class 23 of PostgreSQL; SQLite gives no SQLSTATE, but a code of its own.
    private const string ConstraintClass = "23";
    private const int SqliteConstraint = 19;

    /// <summary>Whether a row could not be written because of one that is there.</summary>
    public static bool IsConstraint(Exception? exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        DbException other => other.SqlState?.StartsWith(ConstraintClass, StringComparison.Ordinal) == true,
        _ => false,
    };

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Translate(eventData.Exception);

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    public void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => Translate(eventData.Exception);

    public Task ConnectionFailedAsync(
        DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Translate(eventData.Exception);

    public Task TransactionFailedAsync(
        DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Translate(Exception exception)
    {
        if (exception is DbException or TimeoutException && !IsConstraint(exception))
        {
            throw new StoreUnavailableException("The accounts could not be read or written.");
        }
    }
}
