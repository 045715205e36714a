namespace Bekend.Indexing.Signals;

/// <summary>A signal as its holder may see it again: without pseudonyms.</summary>
internal sealed record StoredSignal(
    Guid Id,
    string Reference,
    string Subject,
    string Kind,
    string ContactPoint,
    DateTimeOffset ValidUntil,
    DateTimeOffset RegisteredAt);
