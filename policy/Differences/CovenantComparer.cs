using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences.Members;
using Bekend.Policies.Differences.Spaces;

namespace Bekend.Policies.Differences;

/// <summary>Compares two versions of a covenant: exactly, over every kind of question that can be asked, and over who belongs to which party.</summary>
public static class CovenantComparer
{
    /// <summary>Compares.</summary>
    /// <param name="old">Version before.</param>
    /// <param name="new">Version after.</param>
    /// <returns>All differences; none for rules in another order.</returns>
    public static CovenantDifference Compare(Covenant old, Covenant @new)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var holdTogether = old.ValidFrom <= @new.ValidTo && @new.ValidFrom <= old.ValidTo;
        var (first, second) = holdTogether ? (old, @new) : (Widen(old, @new), Widen(@new, old));
        var comparison = new SpaceComparison(first, second);
        return new(
            old,
            @new,
            comparison.Classes,
            comparison.Changed,
            [.. Changes(first, second, comparison)],
            [.. new MemberComparison(first, second, comparison).Changes()],
            TextComparison.Compare(old, @new),
            holdTogether,
            comparison.Space.Cases.IsComplete);
    }

    private static Covenant Widen(Covenant covenant, Covenant other) => new(covenant.Parts with
    {
        ValidFrom = covenant.ValidFrom < other.ValidFrom ? covenant.ValidFrom : other.ValidFrom,
        ValidTo = covenant.ValidTo > other.ValidTo ? covenant.ValidTo : other.ValidTo,
    });

    private static IEnumerable<AccessChange> Changes(Covenant old, Covenant @new, SpaceComparison comparison)
    {
        var (space, moments) = (comparison.Space, comparison.Space.Moments.All);
        var grouper = new ChangeGrouper(space, comparison.Layout);
        var sentences = new ChangeSentences(space, old, @new);
        foreach (var box in grouper.Group(comparison.Changes, moment => moments[moment] is { InOld: true, InNew: true }))
        {
            yield return Show(old, @new, box.Kind, sentences.Of(box), Example(space, box));
        }

        // What holds on days of one version only is that version as a whole: one sentence says so.
        foreach (var kind in new[] { ChangeKind.Allowed, ChangeKind.Refused })
        {
            var change = comparison.Changes.Where(change => change.Kind == kind).SelectMany(change => grouper.Points(change.Set)
                .Where(point => moments[point[(int)Feature.Moment]].InOld != moments[point[(int)Feature.Moment]].InNew)
                .Select(point => (change.Heads, point))).FirstOrDefault();
            if (change.Heads is { } heads)
            {
                var point = change.point;
                var head = heads.First(head => space.IsPossible(head, point[(int)Feature.Own]));
                yield return Show(old, @new, kind, sentences.OfDays(kind), space.Request(head, point));
            }
        }
    }

    private static AccessChange Show(Covenant old, Covenant @new, ChangeKind kind, Explanations.Explanation sentence, DecisionRequest example)
    {
        var (before, after) = (Decider.Decide(old, example), Decider.Decide(@new, example));
        var isSo = kind switch
        {
            ChangeKind.Allowed => before is Decision.Deny && after is Decision.Permit,
            ChangeKind.Refused => before is Decision.Permit && after is Decision.Deny,
            _ => before is Decision.Permit && after is Decision.Permit,
        };

        // INVARIANT: no change is claimed that the decisions themselves do not show.
        return isSo ? new(kind, sentence, example, before, after) : throw new InvalidOperationException("A change does not show in the decisions.");
    }

    /// <summary>A class of the box that can be asked: boxes hold more than what changes where nobody can ask.</summary>
    private static DecisionRequest Example(RequestSpace space, ChangedBox box)
    {
        var values = Array.ConvertAll(box.Features, feature => feature[0]);
        values[(int)Feature.Case] = box.Features[(int)Feature.Case].First(value => value != RequestSpace.MalformedCase);
        values[(int)Feature.Approvals] = box.Features[(int)Feature.Approvals].First(value => value != RequestSpace.Nobody);
        var (kind, subject) = (from one in box.Features[(int)Feature.SignalKind] from about in box.Features[(int)Feature.Subject] where space.IsAbout(one, about) select (one, about)).First();
        (values[(int)Feature.SignalKind], values[(int)Feature.Subject]) = (kind, subject);
        var (head, own) = (from asker in box.Heads[0]
                           from asked in box.Heads[1]
                           from one in box.Features[(int)Feature.Own]
                           let at = new Head(asker, asked, box.Heads[2][0], box.Heads[3][0])
                           where space.IsPossible(at, one)
                           select (at, one)).First();
        values[(int)Feature.Own] = own;
        return space.Request(head, values);
    }
}
