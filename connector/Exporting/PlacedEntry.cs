using Bekend.Ledger.Entries;

namespace Bekend.Connector.Exporting;

/// <summary>An entry and the place in the log at which it is said to be.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Bytes">122 bytes.</param>
/// <param name="Entry">What they say.</param>
internal sealed record PlacedEntry(long Index, ReadOnlyMemory<byte> Bytes, LogEntry Entry);
