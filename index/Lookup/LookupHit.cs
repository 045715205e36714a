namespace Bekend.Indexing.Lookup;

/// <summary>One signal that a pseudonym matched.</summary>
/// <param name="KeyKind">Kind of match key it matched on: K1, A1, …</param>
internal sealed record LookupHit(string Organisation, string Category, string KeyKind, string SignalKind, string ContactPoint);
