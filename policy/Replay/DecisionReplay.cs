using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Replay;

/// <summary>Decides what the decision point logged again, by a draft of the covenant: what if it had held.</summary>
/// <remarks>
/// Only calls of the decision point are in such a log; questions asked through Bekend itself are not.
/// Who asks and who is asked are looked up among the draft's members where the log says which organisations they are; elsewhere the parties
/// stay as they were logged, and that is counted. The purpose stays as it was logged.
/// A draft is usually for days to come, while a log is of days gone by. Where the draft does not hold on the day of a question it is tried as if it
/// did; only a question that was refused since no version held is decided by the draft's own days. A decision that was taken by
/// the very same file is always decided by that file as it is.
/// </remarks>
public sealed class DecisionReplay
{
    private readonly Covenant _draft;
    private readonly Covenant _held;

    /// <summary>Begins a replay; nothing is counted yet.</summary>
    /// <param name="draft">Version to try.</param>
    public DecisionReplay(Covenant draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        _draft = draft;
        _held = new(draft.Parts with { ValidFrom = DateOnly.MinValue, ValidTo = DateOnly.MaxValue });
    }

    /// <summary>What came of everything read so far.</summary>
    public ReplayCounts Counts { get; private set; } = new();

    /// <summary>Decides what is in one line again, and counts it.</summary>
    /// <returns>The decisions of the draft's covenant, in the order of the line.</returns>
    public IReadOnlyList<ReplayedDecision> Read(LogLine line)
    {
        switch (line)
        {
            case LogLine.Call call:
                Counts = Counts with { Calls = Counts.Calls + 1 };
                return [.. call.Decisions.Select(Replay).OfType<ReplayedDecision>()];
            case LogLine.Tampered:
                Counts = Counts with { Tampered = Counts.Tampered + 1 };
                return [];
            case LogLine.Unreadable:
                Counts = Counts with { Unreadable = Counts.Unreadable + 1 };
                return [];
            default:
                throw new ArgumentOutOfRangeException(nameof(line));
        }
    }

    private ReplayedDecision? Replay(LoggedDecision logged)
    {
        if (logged.Covenant != _draft.Id.Value)
        {
            Counts = Counts with { OtherCovenant = Counts.OtherCovenant + 1 };
            return null;
        }

        var isSameFile = logged.Sha256 == _draft.Sha256;
        var isAsIfHeld = !isSameFile && logged.Outcome.Reason != DenyReason.CovenantNotValid && !_draft.IsValidAt(logged.Request.Time);
        var request = isSameFile ? logged.Request : logged.Participants?.Ask(_draft, logged.Request) ?? logged.Request;
        var now = LoggedOutcome.Of(Decider.Decide(isAsIfHeld ? _held : _draft, request));
        var kind = Compare(logged.Outcome, now);
        var replayed = new ReplayedDecision(logged, request, now, kind, isSameFile && kind != ReplayKind.Same, isAsIfHeld)
        {
            IsByLoggedParties = !isSameFile && logged.Participants is null,
        };
        Counts = Count(replayed);
        return replayed;
    }

    private static ReplayKind Compare(LoggedOutcome was, LoggedOutcome now) => (was.IsPermit, now.IsPermit) switch
    {
        (false, true) => ReplayKind.Allowed,
        (true, false) => ReplayKind.Refused,
        _ => was.IsSameAs(now) ? ReplayKind.Same : ReplayKind.OtherReason,
    };

    private ReplayCounts Count(ReplayedDecision replayed)
    {
        var counts = Counts with
        {
            Contradictions = Counts.Contradictions + (replayed.IsContradiction ? 1 : 0),
            OfOutsiders = Counts.OfOutsiders + (replayed.IsOfOutsider ? 1 : 0),
            ByLoggedParties = Counts.ByLoggedParties + (replayed.IsByLoggedParties ? 1 : 0),
            AsIfHeld = Counts.AsIfHeld + (replayed.IsAsIfHeld ? 1 : 0),
        };
        return replayed.Kind switch
        {
            ReplayKind.Same => counts with { Same = counts.Same + 1 },
            ReplayKind.Allowed => counts with { Allowed = counts.Allowed + 1 },
            ReplayKind.Refused => counts with { Refused = counts.Refused + 1 },
            ReplayKind.OtherReason => counts with { OtherReason = counts.OtherReason + 1 },
            _ => throw new ArgumentOutOfRangeException(nameof(replayed)),
        };
    }
}
