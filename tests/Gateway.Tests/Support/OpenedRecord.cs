using Bekend.Ledger.Entries;

namespace Bekend.Gateway.Tests.Support;

/// <summary>A record of the log with its content opened.</summary>
internal sealed record OpenedRecord(LogEntry Entry, byte[] Bytes, byte[] Key, IReadOnlyDictionary<string, string> Fields);
