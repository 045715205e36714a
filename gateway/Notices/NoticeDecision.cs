using Bekend.Gateway.Questions;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Notices;

/// <summary>Whether two holders are told of each other, by the covenant as it is now.</summary>
/// <remarks>
/// INVARIANT: default deny. Nobody is told of themselves, of another covenant, or of what the covenant does not name; and a forbid that may
/// strike wins over a notice as it does over a rule.
/// </remarks>
internal static class NoticeDecision
{
    /// <returns>The notice of the covenant that gives most, with the strength of the match; null when none covers it.</returns>
    public static (MatchNotice Notice, NoticeStrength Strength)? Decide(IndexMatch match, Covenant covenant, DateTimeOffset now)
    {
        if (match.Signals is not [var one, var other]
            || one.Organisation == other.Organisation
            || !covenant.IsValidAt(now)
            || !Words.TryParse(match.Subject, out SubjectKind subject)
            || StrengthOf(match, subject) is not { } strength
            || PartyOf(one, covenant, subject) is not { } party
            || PartyOf(other, covenant, subject) is not { } otherParty)
        {
            return null;
        }

        var notice = covenant.MatchNotices
            .Where(notice => notice.Covers((party, one.Kind), (otherParty, other.Kind), strength)
                && !NoticeForbids.MayStrike(covenant, notice, subject, (party, one.Kind), (otherParty, other.Kind)))
            .OrderByDescending(notice => notice.Sees)
            .ThenBy(notice => notice.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        return notice is null ? null : (notice, strength);
    }

    private static NoticeStrength? StrengthOf(IndexMatch match, SubjectKind subject) =>
        MatchStrength.Strongest(match.Kinds.Where(pair =>
            MatchStrength.IsKind(pair.Item1, subject) && MatchStrength.IsKind(pair.Item2, subject))) switch
        {
            "sterk" => NoticeStrength.Strong,
            "waarschijnlijk" => NoticeStrength.Probable,
            "mogelijk" => NoticeStrength.Possible,
            _ => null,
        };

    /// <returns>The party of a holder who may, today, hold such a signal; null for anybody else.</returns>
    private static string? PartyOf(IndexMatch.Signal signal, Covenant covenant, SubjectKind subject) =>
        Oin.TryParse(signal.Organisation, out var holder)
        && covenant.PartyOf(holder) is { } party
        && covenant.FindSignalKind(signal.Kind) is { } kind
        && kind.IsAbout(subject)
        && kind.MayBeRegisteredBy(party.Name)
            ? party.Name
            : null;
}
