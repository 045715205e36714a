using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Signals;

/// <summary>Finds what is on record about a signal. The log store writes it, in the transaction that records it.</summary>
/// <remarks>All methods throw <see cref="Bekend.Hosting.Storage.StoreUnavailableException"/> when the store fails.</remarks>
internal interface ISignalRecordStore
{
    /// <summary>Lists records about one of an organisation's signals, and about every signal that its reference was before or after, oldest first.</summary>
    /// <param name="after">Number of records to pass over.</param>
    /// <param name="count">Most to return.</param>
    /// <returns>None when the organisation never registered it.</returns>
    Task<IReadOnlyList<StoredRecord>> ListAsync(
        string organisation, Guid signal, int after, int count, CancellationToken cancellationToken);
}
