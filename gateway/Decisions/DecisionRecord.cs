namespace Bekend.Gateway.Decisions;

/// <summary>One line of the decision log.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Time">When it was decided.</param>
/// <param name="EndsAt">When the line is removed.</param>
/// <param name="Covenants">Ids of the covenants that were asked, in order; empty when none was.</param>
/// <param name="Content">The line as JSON, UTF-8 (see <see cref="DecisionRecordJson"/>); stored encrypted.</param>
internal sealed record DecisionRecord(
    Guid Id, DateTimeOffset Time, DateTimeOffset EndsAt, IReadOnlyList<string> Covenants, byte[] Content)
{
    /// <summary>Says nothing of the content.</summary>
    public override string ToString() => Id.ToString();
}
