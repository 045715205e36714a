namespace Bekend.Gateway.Attention;

/// <summary>A pattern for a privacy officer to look at.</summary>
/// <param name="Id">UUIDv7: newer ones are greater.</param>
/// <param name="Organisation">OIN.</param>
/// <param name="Person">The employee, or for case numbers the client; opaque ids.</param>
/// <param name="RaisedAt">When it was noticed.</param>
/// <param name="Count">Answers, consecutive case numbers, or askers.</param>
/// <param name="Part">How many of the answers were <c>niet bekend</c>, or outside office hours; 0 for the other kinds.</param>
/// <param name="EndsAt">When it is removed.</param>
internal sealed record AttentionPoint(
    Guid Id,
    string Covenant,
    AttentionKind Kind,
    string Organisation,
    string Person,
    DateTimeOffset RaisedAt,
    long Count,
    long Part,
    DateTimeOffset EndsAt)
{
    /// <summary>What came of it; null while nobody has looked.</summary>
    public AttentionHandling? Handling { get; init; }

    /// <summary>Names an employee: belongs in no log.</summary>
    public override string ToString() => $"{nameof(AttentionPoint)} {Id}";
}
