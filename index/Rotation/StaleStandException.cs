namespace Bekend.Indexing.Rotation;

/// <summary>A covenant's key began or ceased to change since the keys of a batch were made: nothing was kept, they must be made again.</summary>
/// <remarks>An exception, for the transaction that notices must be undone.</remarks>
internal sealed class StaleStandException() : Exception("a covenant's key has changed meanwhile");
