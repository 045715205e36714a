namespace Bekend.Policies.Differences.Spaces;

/// <summary>Heads of which the same classes change in the same way.</summary>
/// <param name="Kind">What becomes of them.</param>
/// <param name="Duty">Which obligation comes or goes; null for another kind.</param>
/// <param name="Set">The classes, as words of a <see cref="CellLayout"/>.</param>
/// <param name="Heads">The heads.</param>
internal sealed record ChangedHeads(ChangeKind Kind, string? Duty, ulong[] Set, List<Head> Heads);
