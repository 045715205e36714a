using Bekend.Policies.Covenants;

namespace Bekend.Policies.Explanations;

/// <summary>One place of an <see cref="AccessMatrix"/>: what an asker may see of a party for a purpose.</summary>
/// <param name="Asker">Party and role that ask.</param>
/// <param name="Asked">Name of the party that is asked.</param>
/// <param name="Purpose">Name of the purpose.</param>
/// <param name="Accesses">What each rule gives, in rule id order; empty when nothing may be asked.</param>
/// <param name="Forbids">Forbids that strike every such question, in id order; when there are none, no rule gives it.</param>
public sealed record AccessCell(
    Asker Asker,
    string Asked,
    string Purpose,
    IReadOnlyList<Access> Accesses,
    IReadOnlyList<Forbid> Forbids)
{
    /// <summary>The most that is seen here; null when nothing may be asked.</summary>
    public DetailLevel? Highest => Accesses.Count == 0 ? null : Accesses.Max(access => access.Sees);
}
