namespace Bekend.Policies.Differences.Spaces;

/// <summary>Classes that change in the same way and can be told in one sentence: a set of values on each axis.</summary>
/// <param name="Kind">What becomes of them.</param>
/// <param name="Duty">The obligation that comes (+) or goes (-), or null.</param>
/// <param name="Heads">Values of asker, asked, purpose and legal basis.</param>
/// <param name="Features">Values of each <see cref="Feature"/>, ascending.</param>
internal sealed record ChangedBox(ChangeKind Kind, string? Duty, IReadOnlyList<int>[] Heads, IReadOnlyList<int>[] Features);
