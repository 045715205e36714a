namespace Bekend.Indexing.Outbox;

/// <summary>One of two signals on one subject, without pseudonyms.</summary>
internal sealed record MatchedSignal(
    Guid Id, string Organisation, string Reference, string Kind, string ContactPoint, DateTimeOffset ValidUntil);
