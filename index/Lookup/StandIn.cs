using System.Security.Cryptography;
using Bekend.Indexing.Signals;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Lookup;

/// <summary>What a lookup reads for a key that nobody has: as much as a signal, so that reading it takes as long.</summary>
internal static class StandIn
{
    private const int Keys = 8;

    /// <summary>Texts of the lengths that signals have.</summary>
    public static LookupHit Match { get; } = LookupHit.Filler;

    /// <summary>As many keys as a person has. Nobody has them: they are random.</summary>
    public static StoredKeys Stored { get; } = StoredKeys.Format(
        [.. Enumerable.Range(1, Keys).Select(number => new IndexedKey($"K{number}", RandomNumberGenerator.GetBytes(32)))]);
}
