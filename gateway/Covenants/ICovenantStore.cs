namespace Bekend.Gateway.Covenants;

/// <summary>Keeps the published versions of covenants; it only grows. Every implementation passes the same contract tests.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface ICovenantStore
{
    /// <summary>How many versions there are, of all covenants together.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Every version of every covenant, in the order of the log.</summary>
    Task<IReadOnlyList<PublishedVersion>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Stores a version, durably, unless the covenant has one of that number or one that comes after the same version.</summary>
    /// <returns>False when it was not stored: another was first.</returns>
    Task<bool> TryAddAsync(PublishedVersion version, CancellationToken cancellationToken);
}
