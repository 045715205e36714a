using System.Buffers.Binary;
using Bekend.Ledger.Checkpoints;
using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;
using Bekend.Ledger.Notes;
using Bekend.Testing;

namespace Bekend.Benchmarks.PublicLog;

/// <summary>Writes a log of many entries to a folder, laid out as it is served.</summary>
internal static class LargeLog
{
    private const string Origin = "benchmark.example/log";

    /// <returns>The log's verifier key.</returns>
    public static string Write(string folder, int entries)
    {
        var root = LogTiles.Write(folder, [.. Enumerable.Range(0, entries).Select(NewEntry)]);
        using var signer = NoteSigner.Generate(Origin);
        File.WriteAllText(Path.Combine(folder, "checkpoint"), signer.Sign(new Checkpoint(Origin, entries, root).Format()));
        return signer.Verifier.Format();
    }

    private static byte[] NewEntry(int number)
    {
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(id, number);
        return new LogEntry(EntryType.Disclosure, DateTimeOffset.UnixEpoch.AddSeconds(number), 1, new(id), MerkleHash.Empty, MerkleHash.Empty).Format();
    }
}
