namespace Bekend.Indexing.Lookup;

/// <summary>One signal that a pseudonym matched.</summary>
/// <param name="KeyKind">Kind of match key it was registered as: K1, A1, …</param>
/// <param name="AskedAs">Kind it was asked as; another one when the asker knows that the key tells less than its kind does.</param>
internal sealed record LookupHit(
    string Organisation, string Category, string KeyKind, string AskedAs, string SignalKind, string ContactPoint)
{
    /// <summary>No match, and as much work as one: it fills up the answer. No organisation has such a number.</summary>
    public static LookupHit Filler { get; } = new("--------------------", "------", "--", "--", "-----------", "--------");
}
