namespace Bekend.Gateway.Decisions;

/// <summary>Keeps the decision log.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IDecisionStore
{
    /// <summary>Adds a line; when this returns it is durable.</summary>
    Task AddAsync(DecisionRecord record, CancellationToken cancellationToken);

    /// <summary>Lines by time, oldest first.</summary>
    /// <param name="from">First moment; of a next page, the time of the last line of the page before.</param>
    /// <param name="until">Moment after the last.</param>
    /// <param name="after">Id of the last line of the page before; of a first page, <see cref="Guid.Empty"/>.</param>
    /// <param name="limit">Most lines given.</param>
    Task<IReadOnlyList<DecisionRecord>> ListAsync(
        DateTimeOffset from, DateTimeOffset until, Guid after, int limit, CancellationToken cancellationToken);

    /// <summary>Removes lines that have ended.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
