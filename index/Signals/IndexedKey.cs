namespace Bekend.Indexing.Signals;

/// <summary>One match key as the index knows it.</summary>
/// <param name="Kind">Kind of match key: K1, A1, …</param>
/// <param name="Pseudonym">32 bytes, already multiplied by the index's own secret.</param>
internal sealed record IndexedKey(string Kind, byte[] Pseudonym)
{
    /// <summary>Names the kind only: a pseudonym belongs in no log.</summary>
    public override string ToString() => Kind;
}
