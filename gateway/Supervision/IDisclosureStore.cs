namespace Bekend.Gateway.Supervision;

/// <summary>Reads disclosures. The log store writes them, in the transaction that records them.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface IDisclosureStore
{
    /// <summary>Lists disclosures, newest first: by time, and by place in the log within one millisecond.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="count">At most so many; 1 or more.</param>
    Task<IReadOnlyList<StoredDisclosure>> ListAsync(
        DisclosureFilter filter, DisclosureCursor? after, int count, CancellationToken cancellationToken);

    /// <summary>Finds one by the id of its record.</summary>
    Task<StoredDisclosure?> FindAsync(Guid id, CancellationToken cancellationToken);
}
