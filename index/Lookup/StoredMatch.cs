using Bekend.Indexing.Signals;

namespace Bekend.Indexing.Lookup;

/// <summary>One row that holds an asked pseudonym.</summary>
/// <remarks>
/// The kind is part of what was hashed into the pseudonym, so that equal pseudonyms are equal keys of one kind. What travels
/// beside them is each party's own word for how much the key tells; the gateway believes the weaker one.
/// </remarks>
internal sealed record StoredMatch(
    byte[] Pseudonym, string Organisation, string Category, string Kind, string SignalKind, string ContactPoint)
{
    /// <summary>
    /// The hits among the rows of a lookup. What stands in for a key that nobody has went through every step that a hit does, this one too:
    /// how long an answer takes must not tell.
    /// </summary>
    /// <param name="rows">A row for each key asked, and whether it is a match.</param>
    /// <param name="keys">What was asked.</param>
    public static List<LookupHit> HitsAmong(IReadOnlyList<(StoredMatch Row, bool IsMatch)> rows, IReadOnlyList<IndexedKey> keys)
    {
        var all = rows.Select(row => (Hit: row.Row.ToHit(keys), row.IsMatch)).ToList();
        return [.. all.Where(item => item.IsMatch).Select(item => item.Hit).OfType<LookupHit>()];
    }

    /// <summary>The hit, with the kind it was asked as; null when this pseudonym was not asked.</summary>
    public LookupHit? ToHit(IReadOnlyList<IndexedKey> keys)
    {
        string? askedAs = null;
        foreach (var key in keys)
        {
            if (key.Pseudonym.AsSpan().SequenceEqual(Pseudonym) && (askedAs is null || key.Kind == Kind))
            {
                askedAs = key.Kind;
            }
        }

        return askedAs is null ? null : new(Organisation, Category, Kind, askedAs, SignalKind, ContactPoint);
    }
}
