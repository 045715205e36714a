using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences.Spaces;

namespace Bekend.Policies.Differences.Members;

/// <summary>Says whose place differs between two versions, each with a question that is decided otherwise for it.</summary>
/// <param name="old">Version before.</param>
/// <param name="new">Version after.</param>
/// <param name="comparison">Of these two.</param>
internal sealed class MemberComparison(Covenant old, Covenant @new, SpaceComparison comparison)
{
    private readonly RequestSpace _space = comparison.Space;
    private readonly ChangeGrouper _grouper = new(comparison.Space, comparison.Layout);

    /// <summary>Everyone, in the order of <see cref="MemberPairing"/>.</summary>
    public IEnumerable<MemberChange> Changes() =>
        from change in MemberPairing.Compare(old, @new)
        select new MemberChange(
            change.Kind,
            change.Before,
            change.After,
            MemberSentences.Of(change.Kind, change.Before, change.After),
            change.Kind == MemberChangeKind.Renamed ? null : Example(change.Before, change.After));

    /// <summary>A question of the organisation, or else one to it, that one version permits and the other does not.</summary>
    private MemberExample? Example(Membership? before, Membership? after)
    {
        // Who has no OIN cannot act; who has another is somebody else, whose question is refused in the new version.
        var was = before?.Member.Oin is null ? null : before.Party;
        var now = after?.Member.Oin is null || (was is not null && before!.Member.Oin != after.Member.Oin) ? null : after.Party;
        return Find(was, now, isAsker: true) ?? Find(was, now, isAsker: false);
    }

    private MemberExample? Find(string? was, string? now, bool isAsker) =>
        (was is null ? [] : Questions(old, was, isAsker).Select(question => new MemberExample(question, Decider.Decide(old, question), Decider.Decide(@new, As(question, now, isAsker)))))
        .Concat(now is null ? [] : Questions(@new, now, isAsker).Select(question => new MemberExample(question, Decider.Decide(old, As(question, was, isAsker)), Decider.Decide(@new, question))))
        .FirstOrDefault(example => example.Before is Decision.Permit != example.After is Decision.Permit);

    /// <summary>A question that a version permits, of each asker, asked party, purpose and legal basis; at a moment at which both versions hold where there is one.</summary>
    private IEnumerable<DecisionRequest> Questions(Covenant version, string party, bool isAsker)
    {
        var isAlone = version.FindParty(party)!.Members.Count == 1;
        var moments = _space.Moments.All;
        foreach (var (head, set) in comparison.Permitted(ReferenceEquals(version, @new), IsWanted))
        {
            var points = _grouper.Points(set);
            var point = points.FirstOrDefault(point => moments[point[(int)Feature.Moment]] is { InOld: true, InNew: true }) ?? points.FirstOrDefault();
            if (point is not null)
            {
                yield return _space.Request(head, point);
            }
        }

        bool IsWanted(Head head)
        {
            var (asker, asked) = (_space.Askers[head.Asker].Party, _space.Asked[head.Asked]);
            return (isAsker ? asker : asked) == party && !(isAlone && asker == asked);
        }
    }

    /// <summary>The same question, if the organisation belongs to another party, or to none.</summary>
    private static DecisionRequest As(DecisionRequest question, string? party, bool isAsker) =>
        isAsker ? question with { AskerParty = party ?? string.Empty } : question with { AskedParty = party ?? string.Empty };
}
