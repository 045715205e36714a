namespace Bekend.Indexing.Outbox;

/// <summary>A match that the gateway must still decide about.</summary>
/// <param name="Number">Its place in the outbox; never used again.</param>
/// <param name="Pair">What matches; null when it does no more: a signal has ended, was withdrawn or is about another subject now.</param>
internal sealed record Match(long Number, MatchedPair? Pair)
{
    /// <summary>Makes a match of the rows of one pair, one for each key that it shares.</summary>
    public static Match Of(long number, IReadOnlyList<MatchedPair> rows) => new(
        number, rows.Count == 0 ? null : rows[0] with { Kinds = [.. rows.SelectMany(row => row.Kinds)] });
}
