using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;
using Bekend.Policies.Testing.Mutations;

namespace Bekend.Policies.Testing.Suggestions;

/// <summary>Writes the tests that a covenant lacks: a small set that kills every survivor, of which none can be left out.</summary>
public static class TestSuggester
{
    /// <summary>Suggests tests. With them in the file, nothing survives for which a difference is known.</summary>
    /// <param name="covenant">The covenant.</param>
    /// <param name="score">Its score.</param>
    /// <returns>The tests, in the order of the first survivor that each kills. The same for the same covenant.</returns>
    /// <remarks>
    /// The smallest set is not looked for: that takes time without end. Each test starts from a question that tells one survivor from the
    /// covenant, and is then changed, part by part, into the one that kills most of what is left.
    /// </remarks>
    public static IReadOnlyList<SuggestedTest> Suggest(Covenant covenant, MutationScore score)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        ArgumentNullException.ThrowIfNull(score);
        var survivors = score.Survivors.Where(survivor => survivor.Difference is not null).ToList();
        if (survivors.Count == 0)
        {
            return [];
        }

        var choices = new Choices(covenant, [.. survivors.Select(survivor => survivor.Mutant.Covenant)]);
        var names = covenant.Tests.Select(test => test.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Needed(Cover(covenant, choices, survivors), survivors).Select(candidate => Write(covenant, candidate, names))];
    }

    private static List<Candidate> Cover(Covenant covenant, Choices choices, List<Survivor> survivors)
    {
        var chosen = new List<Candidate>();
        var left = survivors.ToList();
        while (left.Count > 0)
        {
            var best = Improve(Candidate.Try(covenant, left[0].Difference!, left), covenant, choices, left);
            chosen.Add(best);
            var before = left.Count;
            left.RemoveAll(best.Kills.Contains);
            if (left.Count == before)
            {
                throw new InvalidOperationException("A question that is answered otherwise kills.");
            }
        }

        return [.. chosen.Select(candidate => Candidate.Try(covenant, candidate.Question, survivors))];
    }

    private static Candidate Improve(Candidate start, Covenant covenant, Choices choices, List<Survivor> left)
    {
        var best = start;
        while (true)
        {
            var from = best;
            foreach (var part in choices.Parts)
            {
                var tried = part.Select(set => set(best.Question))
                    .Where(choices.CanBeAsked)
                    .Select(question => Candidate.Try(covenant, question, left))
                    .Where(candidate => candidate.CanBeSaid);
                best = tried.Aggregate(best, (one, other) => other.IsBetterThan(one) ? other : one);
            }

            if (best == from)
            {
                return best;
            }
        }
    }

    /// <summary>Leaves out what the others kill as well, oldest first: a late test may have made an early one superfluous.</summary>
    private static List<Candidate> Needed(List<Candidate> chosen, List<Survivor> survivors)
    {
        var needed = chosen.ToList();
        foreach (var candidate in chosen)
        {
            var others = needed.Where(other => other != candidate).ToList();
            if (survivors.TrueForAll(survivor => others.Exists(other => other.Kills.Contains(survivor))))
            {
                needed = others;
            }
        }

        return needed;
    }

    private static SuggestedTest Write(Covenant covenant, Candidate candidate, HashSet<string> names)
    {
        Expectation expectation = candidate.Decision switch
        {
            Decision.Permit permit => new Expectation.Permitted(permit.Rule),
            Decision.Deny deny => new Expectation.Refused([.. deny.Forbids.Select(forbid => forbid.Id), .. deny.Missing], Exactly: true),
            _ => throw new InvalidOperationException("A decision permits or denies."),
        };
        var name = TestNaming.Name(covenant, candidate.Question, candidate.Decision);
        var unique = name;
        for (var number = 2; !names.Add(unique); number++)
        {
            unique = FormattableString.Invariant($"{name} ({number})");
        }

        return new(new CovenantTest(unique, candidate.Question, expectation, Line: 0), [.. candidate.Kills.Select(survivor => survivor.Mutant.Description)]);
    }
}
