using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>Whether a forbid may stand in the way of a notice (`meldingen`), which nobody asked for: a question has a role, an age, a case and an hour, and a notice has not.</summary>
/// <remarks>INVARIANT: doubt refuses. A condition on what a notice does not have counts as one that holds.</remarks>
public static class NoticeForbids
{
    /// <summary>Whether any forbid may strike when either of two holders is told of the other.</summary>
    /// <param name="covenant">The covenant of the notice.</param>
    /// <param name="notice">One of its notices.</param>
    /// <param name="subject">What both signals are about.</param>
    /// <param name="one">Party and kind of signal of one holder.</param>
    /// <param name="other">Those of the other, which is another organisation.</param>
    public static bool MayStrike(
        Covenant covenant, MatchNotice notice, SubjectKind subject, (string Party, string Kind) one, (string Party, string Kind) other)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        ArgumentNullException.ThrowIfNull(notice);
        return covenant.Forbids.Any(forbid =>
            MayStrike(forbid.Conditions, notice, subject, one.Party, other)
            || MayStrike(forbid.Conditions, notice, subject, other.Party, one));
    }

    /// <param name="conditions">Of one forbid. Windows, a case and a weighing are not looked at: they may hold.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="told">Party that is told; in which role nobody knows.</param>
    /// <param name="of">Party of whom it is told, and the kind of its signal.</param>
    private static bool MayStrike(
        ForbidConditions conditions, MatchNotice notice, SubjectKind subject, string told, (string Party, string Kind) of) =>
        (conditions.Askers.Count == 0 || conditions.Askers.Any(asker => asker.Party == told))
        && Names(conditions.Asked, of.Party)
        && Names(conditions.Purposes, notice.Purpose)
        && Names(conditions.LegalBases, notice.LegalBasis)
        && Names(conditions.Levels, notice.Sees)
        && Names(conditions.Subjects, subject)
        && Names(conditions.SignalKinds, of.Kind)
        && (conditions.IsAdult is null || subject == SubjectKind.Person)
        && conditions.OwnOrganisation != true;

    private static bool Names<T>(IReadOnlyList<T> named, T value) => named.Count == 0 || named.Contains(value);
}
