using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Looks for a question that a mutant answers otherwise, over all kinds of question that the two can tell apart.</summary>
/// <remarks>
/// Of values that look the same to every clause of both, one is tried. A mutant that sees one part of a question with other eyes can
/// only differ on the values it sees otherwise; the others are left out.
/// </remarks>
internal static class DifferenceSearch
{
    /// <summary>More kinds of question than this are not tried; nothing is then proven.</summary>
    private const long MaxQuestions = 20_000_000;

    // Asker, asked party and subject are never taken together: who asks whom decides what can be asked, and the nearest rule looks at the party.
    private static readonly int[] KeptApart = [0, 1, 10];

    /// <summary>Searches.</summary>
    public static Difference Find(Covenant covenant, Covenant mutant)
    {
        var choices = new Choices(covenant, [mutant]);
        var parts = Reduce(choices, new SharedView(covenant, mutant, choices.Any));
        if (parts.Aggregate(1L, (product, values) => Math.Min(MaxQuestions + 1, product * values.Count)) > MaxQuestions)
        {
            return new(null, IsProven: false);
        }

        foreach (var question in Questions(choices.Any, parts, 0).Where(choices.CanBeAsked))
        {
            if (!Noticing.AreAlike(Decider.Decide(covenant, question), Decider.Decide(mutant, question)))
            {
                return new(question, IsProven: true);
            }
        }

        return new(null, choices.AreCasesComplete);
    }

    private static List<List<Func<DecisionRequest, DecisionRequest>>> Reduce(Choices choices, SharedView view)
    {
        var kept = new List<List<Func<DecisionRequest, DecisionRequest>>>();
        var changed = new List<List<Func<DecisionRequest, DecisionRequest>>>();
        for (var part = 0; part < choices.Parts.Count; part++)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var (all, other) = (new List<Func<DecisionRequest, DecisionRequest>>(), new List<Func<DecisionRequest, DecisionRequest>>());
            foreach (var set in choices.Parts[part])
            {
                if (!seen.Add(view.Look(set, out var differs)) && !KeptApart.Contains(part))
                {
                    continue;
                }

                all.Add(set);
                if (differs)
                {
                    other.Add(set);
                }
            }

            kept.Add(all);
            changed.Add(other);
        }

        // The look takes in the rest of the sample question too: a part whose every value differs says nothing about that part alone.
        var narrowed = Enumerable.Range(0, kept.Count).Where(part => changed[part].Count > 0 && changed[part].Count < kept[part].Count).ToList();
        if (narrowed is [var only] && Enumerable.Range(0, kept.Count).All(part => part == only || changed[part].Count == 0 || changed[part].Count == kept[part].Count))
        {
            kept[only] = changed[only];
        }

        return kept;
    }

    private static IEnumerable<DecisionRequest> Questions(
        DecisionRequest question, List<List<Func<DecisionRequest, DecisionRequest>>> parts, int part) =>
        part == parts.Count
            ? [question]
            : parts[part].SelectMany(set => Questions(set(question), parts, part + 1));
}
