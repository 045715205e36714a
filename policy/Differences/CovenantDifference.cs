using Bekend.Policies.Covenants;
using Bekend.Policies.Differences.Members;

namespace Bekend.Policies.Differences;

/// <summary>All that differs between two versions of a covenant.</summary>
/// <param name="Old">Version before.</param>
/// <param name="New">Version after.</param>
/// <param name="Classes">Number of request classes: kinds of question that neither version tells apart.</param>
/// <param name="Changed">Number of classes that are decided otherwise.</param>
/// <param name="Changes">The same in sentences; a class may be in several.</param>
/// <param name="Members">Organisations whose place differs, by party and name. Classes and changes know parties only: an organisation that belongs to another asks other questions.</param>
/// <param name="Texts">Parts of the file that say something else, in the order of their places.</param>
/// <param name="HoldTogether">False when there is no day on which both hold: they are then compared as if both held on all their days.</param>
/// <param name="IsComplete">False when the patterns of case ids could not be compared in full; only then can a change be missing.</param>
public sealed record CovenantDifference(
    Covenant Old,
    Covenant New,
    long Classes,
    long Changed,
    IReadOnlyList<AccessChange> Changes,
    IReadOnlyList<MemberChange> Members,
    IReadOnlyList<TextChange> Texts,
    bool HoldTogether,
    bool IsComplete)
{
    /// <summary>Whether every question of every organisation is decided alike, with the same obligations by its rules, for all that was compared.</summary>
    public bool DecidesAlike => Changed == 0 && IsComplete && !Members.Any(member => member.ChangesAccess);

    /// <summary>Whether nothing differs at all.</summary>
    public bool IsEmpty => DecidesAlike && Members.Count == 0 && Texts.Count == 0;
}
