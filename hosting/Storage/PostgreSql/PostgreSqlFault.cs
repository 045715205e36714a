using System.Net.Sockets;
using Npgsql;

namespace Bekend.Hosting.Storage.PostgreSql;

/// <summary>Says what went wrong without the server's message, which can quote a value.</summary>
internal static class PostgreSqlFault
{
    /// <summary>Whether the exception is the database's or the way to it, not our own.</summary>
    public static bool IsFault(Exception exception) =>
        exception is NpgsqlException or SocketException or IOException or TimeoutException;

    /// <summary>Whether the server undid the transaction only because of others: the same again can succeed.</summary>
    public static bool WasUndone(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected };

    /// <summary>Whether the connection is gone, or was never made; slowness is something else.</summary>
    public static bool IsLost(Exception exception) => exception is PostgresException postgres
        ? IsClass(postgres, "08") || IsClass(postgres, "57P")
        : IsFault(exception) && !IsSlow(exception);

    /// <summary>The exception to throw instead.</summary>
    /// <param name="what">What could not be done, a sentence without its end.</param>
    public static StoreUnavailableException Translate(string what, Exception exception) =>
        new($"{what}: {Describe(exception)}.") { MayPass = MayPass(exception) };

    private static string Describe(Exception exception) => exception switch
    {
        PostgresException postgres => $"PostgreSQL error {postgres.SqlState}",
        _ when IsSlow(exception) => "no answer in time",
        _ => "no connection",
    };

    // 53: too many connections, disk full. 55P03: a lock not had in time. 57014: a statement not done in time.
    private static bool MayPass(Exception exception) =>
        WasUndone(exception) || IsLost(exception) || IsSlow(exception)
        || (exception is PostgresException postgres
            && (IsClass(postgres, "53") || postgres.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled));

    private static bool IsSlow(Exception exception) => exception is TimeoutException || exception.InnerException is TimeoutException;

    private static bool IsClass(PostgresException exception, string prefix) =>
        exception.SqlState.StartsWith(prefix, StringComparison.Ordinal);
}
