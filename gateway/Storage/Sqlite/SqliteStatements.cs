using System.Data.Common;
using System.Globalization;
using Bekend.Hosting.Storage;

namespace Bekend.Gateway.Storage.Sqlite;

/// <summary>Statements in SQLite.</summary>
internal sealed class SqliteStatements(SqliteDatabase database) : IStatements
{
    public Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<StatementRow, T> read, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<T>>(database.Read(session => session.Query(sql, row => read(new(row, ReadId)), Bind(values))));

    public Task<int> ExecuteAsync(string sql, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(sql, Bind(values)), Durability.Power, cancellationToken);

    public Task<bool> ExecuteIfAsync(
        (string Sql, IReadOnlyList<object?> Values) first, IReadOnlyList<(string Sql, IReadOnlyList<object?> Values)> others, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                if (session.Execute(first.Sql, Bind(first.Values)) == 0)
                {
                    return false;
                }

                foreach (var (sql, values) in others)
                {
                    session.Execute(sql, Bind(values));
                }

                return true;
            },
            Durability.Power,
            cancellationToken);

    public Task<bool> ScrubAsync(CancellationToken cancellationToken) => Task.Run(database.EmptyWal, cancellationToken);

    /// <summary>Runs the effect of a record inside the transaction that appends it.</summary>
    /// <returns>Whether it changed anything.</returns>
    public static bool Apply(SqliteSession session, RecordEffectStatement effect) => session.Execute(effect.Sql, Bind(effect.Values)) > 0;

    private static Guid ReadId(DbDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    private static (string Name, object? Value)[] Bind(IReadOnlyList<object?> values) =>
        [.. values.Select((value, at) => (
            string.Create(CultureInfo.InvariantCulture, $"${at + 1}"),
            value is Guid id ? id.ToByteArray(bigEndian: true) : value))];
}
