namespace Bekend.Gateway.Decisions;

/// <summary>One line of the decision log.</summary>
/// <param name="Id">UUIDv7.</param>
/// <param name="Time">When it was decided.</param>
/// <param name="EndsAt">When the line is removed.</param>
/// <param name="Covenants">Ids, in order: of the covenants that were asked; when none was, of those that the caller's organisation signed.</param>
/// <param name="Content">The line (see <see cref="DecisionRecordJson"/>), encrypted by <see cref="DecisionSealer"/>.</param>
internal sealed record DecisionRecord(
    Guid Id, DateTimeOffset Time, DateTimeOffset EndsAt, IReadOnlyList<string> Covenants, byte[] Content)
{
    /// <summary>Says nothing of the content.</summary>
    public override string ToString() => Id.ToString();
}
