namespace Bekend.Gateway.Storage;

/// <summary>Runs statements that every database understands, with <c>$1</c>, <c>$2</c>, … in them, so that a store is written once.</summary>
/// <remarks>
/// Values: text, <see cref="long"/>, bytes, ids, and null. All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the
/// store fails.
/// </remarks>
internal interface IStatements
{
    /// <summary>Reads rows, in the order of the statement.</summary>
    Task<IReadOnlyList<T>> QueryAsync<T>(string sql, Func<StatementRow, T> read, IReadOnlyList<object?> values, CancellationToken cancellationToken);

    /// <summary>Runs one statement that is a transaction by itself, durable against loss of power.</summary>
    /// <returns>The number of rows changed.</returns>
    Task<int> ExecuteAsync(string sql, IReadOnlyList<object?> values, CancellationToken cancellationToken);

    /// <summary>Runs a statement and, when it changed something, the others: all in one transaction, durable against loss of power.</summary>
    /// <param name="first">With its values. Of several callers at once, only those for whom it changes something go on.</param>
    /// <param name="others">Run in their order.</param>
    /// <returns>False when the first changed nothing; then nothing else was run.</returns>
    Task<bool> ExecuteIfAsync(
        (string Sql, IReadOnlyList<object?> Values) first, IReadOnlyList<(string Sql, IReadOnlyList<object?> Values)> others, CancellationToken cancellationToken);

    /// <summary>Has nothing of what was removed stay behind in files that the database keeps beside its own, as far as a service can.</summary>
    /// <returns>False when somebody is reading what was there before; to be tried again.</returns>
    Task<bool> ScrubAsync(CancellationToken cancellationToken);
}
