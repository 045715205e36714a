namespace Bekend.Indexing.Outbox;

/// <summary>Two valid signals of two organisations on one subject, under one covenant.</summary>
/// <param name="Subject"><c>persoon</c> or <c>adres</c>, of both.</param>
/// <param name="Kinds">Of each key that they share, what the first calls it and what the second does; at least one.</param>
internal sealed record MatchedPair(
    string Covenant, string Subject, MatchedSignal First, MatchedSignal Second, IReadOnlyList<(string First, string Second)> Kinds);
