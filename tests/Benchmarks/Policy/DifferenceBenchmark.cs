using Bekend.Benchmarks.Measuring;
using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Differences;
using Bekend.Policies.Differences.Spaces;
using Bekend.Testing;

namespace Bekend.Benchmarks.Policy;

/// <summary>Two versions of a covenant compared over every class of questions, beside deciding each class by both.</summary>
internal static class DifferenceBenchmark
{
    private const double Goal = 0.25;

    private static readonly GeneratedSize Size = new(Rules: 36, Forbids: 6, Parties: 3, Members: 3, Roles: 2, Purposes: 1, LegalBases: 2);
    private static readonly GeneratedSize Small = new(Rules: 12, Forbids: 3, Parties: 2, Members: 2, Roles: 1, Purposes: 1, LegalBases: 1);
    private static readonly string[] Touched = ["R1", "R4", "R8", "R11"];
    private static readonly Feature[] Features = Enum.GetValues<Feature>();

    public static void Run(bool isShort)
    {
        // In both sizes answers flip, and duties change where none does.
        var (size, seed, rounds) = isShort ? (Small, 18, 1) : (Size, 7, 21);
        var old = GeneratedCovenant.Make(seed, size);
        var touched = Touch(old);
        var shuffled = new Covenant(old.Parts with { Rules = [.. old.Rules.Reverse()], Forbids = [.. old.Forbids.Reverse()] });
        var rewritten = GeneratedCovenant.Make(seed + 1, size);
        var space = new SpaceComparison(old, touched);

        Report.Title($"Exact difference of two versions, one thread, median of {rounds} rounds in turn");
        Report.Line("classes of questions", $"{space.Classes,12:N0}");
        Report.Line("decided otherwise, four rules touched", $"{space.Changed,12:N0}");
        var (whole, thorough) = Alternating.Measure(rounds, () => CovenantComparer.Compare(old, touched), () => _ = new SpaceComparison(old, touched, isThorough: true));
        var (none, all) = Alternating.Measure(rounds, () => CovenantComparer.Compare(old, shuffled), () => CovenantComparer.Compare(old, rewritten));
        Report.AtMost("with sentences and examples, seconds", whole.Median / 1e3, Goal);
        Report.AtMost("every part worked out, untouched ones too, seconds", thorough.Median / 1e3, Goal);
        Report.AtMost("rules in another order, seconds", none.Median / 1e3, Goal);
        Report.Line("another covenant altogether, in sentences, seconds", FormattableString.Invariant($"{all.Median / 1e3,7:0.000}   {CovenantComparer.Compare(old, rewritten).Changes.Count} sentences"));

        var (large, largeTouched) = (GeneratedCovenant.Make(7, GeneratedSize.Usual), Touch(GeneratedCovenant.Make(7, GeneratedSize.Usual)));
        var (one, every) = Alternating.Measure(rounds, () => CovenantComparer.Compare(large, largeTouched), () => _ = new SpaceComparison(large, largeTouched, isThorough: true));
        Report.Line(
            FormattableString.Invariant($"30 organisations, {new SpaceComparison(large, largeTouched).Classes / 1e6:0} million classes, seconds"),
            FormattableString.Invariant($"{one.Median / 1e3,7:0.000}   {every.Median / 1e3:0.000} with untouched parts"));

        var otherwise = 0L;
        var each = Alternating.Time(() => otherwise = CountOtherwise(old, touched, space.Space));
        Report.Line("each class decided by both, once, seconds", FormattableString.Invariant($"{each / 1e3,7:0.000}   {each / whole.Median:0} times as slow"));
        Report.Line("  decided otherwise", FormattableString.Invariant($"{otherwise,12:N0}, {Flips(space):N0} of them permitted by one of the two only"));
        Require(otherwise == space.Changed, "Deciding each class finds another number of differences.");
        Require(Flips(space) > 0 && otherwise > Flips(space), "Nothing flips, or no obligation changes: there is nothing to find.");
        Require(CovenantComparer.Compare(old, shuffled).IsEmpty, "Another order is a difference.");
    }

    /// <summary>Four rules show more, at every hour.</summary>
    private static Covenant Touch(Covenant covenant) => new(covenant.Parts with
    {
        Rules =
        [
            .. covenant.Rules.Select(rule => Touched.Contains(rule.Id)
                ? rule with { Sees = DetailLevel.ContactPerson, Conditions = rule.Conditions with { Windows = [] } }
                : rule),
        ],
    });

    private static long Flips(SpaceComparison comparison) => comparison.Changes.Where(change => change.Kind != ChangeKind.Obligations)
        .Sum(change => change.Heads.Count * change.Set.Sum(word => (long)ulong.PopCount(word)));

    /// <summary>What a rule demands or brings; null for what the covenant as a whole does.</summary>
    private static string? Word(Obligation obligation) => obligation switch
    {
        Obligation.FourEyes eyes => FormattableString.Invariant($"persons {eyes.Persons}"),
        Obligation.SpecialData data => $"special {data.Special.Category}: {data.Special.Ground}",
        Obligation.NextStep next => $"next {next.Text}",
        _ => null,
    };

    private static long CountOtherwise(Covenant old, Covenant @new, RequestSpace space)
    {
        // Permits of the same rules are the same object: their duties are put into words once.
        var duties = new Dictionary<Decision.Permit, HashSet<string>>(ReferenceEqualityComparer.Instance);
        var found = 0L;
        for (var asker = 0; asker < space.Askers.Count; asker++)
        {
            for (var asked = 0; asked < space.Asked.Count; asked++)
            {
                for (var purpose = 0; purpose < space.Purposes.Count; purpose++)
                {
                    for (var basis = 0; basis < space.LegalBases.Count; basis++)
                    {
                        var head = new Head(asker, asked, purpose, basis);
                        found += Walk(head, space.With(RequestSpace.Any, head), 0);
                    }
                }
            }
        }

        return found;

        // Whether the answer is another, or permits bring other duties of their rules with them.
        bool IsOtherwise(Decision before, Decision after) => (before, after) switch
        {
            (Decision.Permit was, Decision.Permit now) => !DutiesOf(was).SetEquals(DutiesOf(now)),
            _ => before is Decision.Permit != after is Decision.Permit,
        };

        HashSet<string> DutiesOf(Decision.Permit permit) => duties.TryGetValue(permit, out var known) ? known : duties[permit] = [.. permit.Obligations.Select(Word).OfType<string>()];

        long Walk(Head head, DecisionRequest request, int at)
        {
            if (at == Features.Length)
            {
                return IsOtherwise(Decider.Decide(old, request), Decider.Decide(@new, request)) ? 1 : 0;
            }

            var sum = 0L;
            for (var value = 0; value < space.Count(Features[at]); value++)
            {
                if (Features[at] != Feature.Own || space.IsPossible(head, value))
                {
                    sum += Walk(head, space.With(request, Features[at], value), at + 1);
                }
            }

            return sum;
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
