namespace Bekend.Connector.Auditing;

/// <summary>Something that cannot be as it is said to be.</summary>
/// <param name="Index">Place of the entry in the log; null where it is no one entry.</param>
/// <param name="Id">Id of the record; null where no entry is known.</param>
/// <param name="Why">Lower case, without a final period.</param>
internal sealed record Contradiction(long? Index, Guid? Id, string Why);
