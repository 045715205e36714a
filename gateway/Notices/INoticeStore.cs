using Bekend.Gateway.Disclosure;

namespace Bekend.Gateway.Notices;

/// <summary>Keeps notices until they are over. The log store writes them, in the transaction that records them.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface INoticeStore
{
    /// <summary>Lists what an organisation has not acknowledged and is not over, oldest first.</summary>
    /// <param name="after">Those at a later place in the log only.</param>
    /// <param name="count">Most to return.</param>
    Task<IReadOnlyList<StoredNotice>> ListAsync(
        string organisation, DateTimeOffset now, long after, int count, CancellationToken cancellationToken);

    /// <summary>Marks a notice acknowledged, durably; the first time stays.</summary>
    /// <returns>False when the organisation has no such notice, or it is over.</returns>
    Task<bool> AcknowledgeAsync(string organisation, Guid id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lists what is to be sent to a web hook by now: of each organisation the longest due, then of each the next, and so on.</summary>
    /// <param name="count">Most to return.</param>
    /// <param name="each">Most to return of one organisation.</param>
    Task<IReadOnlyList<StoredNotice>> ListDueAsync(DateTimeOffset now, int count, int each, CancellationToken cancellationToken);

    /// <summary>Says when a notice is sent again, durably.</summary>
    /// <param name="failed">How many attempts failed.</param>
    /// <param name="next">Null for never.</param>
    Task PostponeAsync(Guid id, int failed, DateTimeOffset? next, CancellationToken cancellationToken);

    /// <summary>Lists what is not over and is about one of these signals, at either side, acknowledged or not.</summary>
    Task<IReadOnlyList<(Guid Id, NoticeMark Mark)>> ListOfAsync(
        IReadOnlyCollection<Guid> signals, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends notices, durably; what is not there is no fault.</summary>
    Task EndAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Lets what is not over and is about a signal, at either side, last until this end, durably; never shorter than it does.</summary>
    Task LiftAsync(Guid signal, DateTimeOffset validUntil, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes what is over.</summary>
    /// <returns>How many notices went.</returns>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
