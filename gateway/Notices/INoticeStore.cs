namespace Bekend.Gateway.Notices;

/// <summary>Keeps notices until they are over. The log store writes them, in the transaction that records them.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface INoticeStore
{
    /// <summary>Lists what an organisation has not acknowledged and is not over, oldest first.</summary>
    /// <param name="after">Number of notices to pass over.</param>
    /// <param name="count">Most to return.</param>
    Task<IReadOnlyList<StoredNotice>> ListAsync(
        string organisation, DateTimeOffset now, int after, int count, CancellationToken cancellationToken);

    /// <summary>Marks a notice acknowledged, durably; the first time stays.</summary>
    /// <returns>False when the organisation has no such notice, or it is over.</returns>
    Task<bool> AcknowledgeAsync(string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lists what is to be sent to a web hook by now, whoever is told, longest due first.</summary>
    Task<IReadOnlyList<StoredNotice>> ListDueAsync(DateTimeOffset now, int count, CancellationToken cancellationToken);

    /// <summary>Says when a notice is sent again, durably.</summary>
    /// <param name="failed">How many attempts failed.</param>
    /// <param name="next">Null for never.</param>
    Task PostponeAsync(Guid id, int failed, DateTimeOffset? next, CancellationToken cancellationToken);

    /// <summary>Removes what is over.</summary>
    /// <returns>How many notices went.</returns>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
