namespace Bekend.Indexing.Outbox;

/// <summary>A signal that was swept, until the gateway has that on record.</summary>
/// <param name="Number">Its place in the outbox; never used again.</param>
/// <param name="ValidUntil">When it ended.</param>
internal sealed record EndedSignal(
    long Number,
    Guid Id,
    string Organisation,
    string Covenant,
    string Reference,
    string Subject,
    string Kind,
    DateTimeOffset ValidUntil);
