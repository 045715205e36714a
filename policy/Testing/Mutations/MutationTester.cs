using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>Finds out whether a covenant's tests notice it when the covenant is changed.</summary>
/// <remarks>That each rule has a test says little: both example covenants it was tried on had one for each, and let more than half of all changes pass.</remarks>
public static class MutationTester
{
    /// <summary>Runs all tests of a covenant on every mutant of it.</summary>
    /// <param name="covenant">A covenant that passes its own tests.</param>
    /// <exception cref="ArgumentException">A test of the covenant fails; there is nothing to measure then.</exception>
    public static MutationScore Run(Covenant covenant)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        if (CovenantTester.Run(covenant).Any(result => !result.Passed))
        {
            throw new ArgumentException("A covenant must pass its own tests before they can be measured.", nameof(covenant));
        }

        var (results, survivors) = (new List<MutantResult>(), new List<Survivor>());
        foreach (var mutant in Mutants.Of(covenant))
        {
            var fate = Judge(covenant, mutant, out var difference);
            results.Add(new(mutant.Part, mutant.Description, fate));
            if (fate == MutantFate.Survived)
            {
                survivors.Add(new(mutant, difference.Example));
            }
        }

        return new(results, survivors);
    }

    private static MutantFate Judge(Covenant covenant, Mutant mutant, out Difference difference)
    {
        difference = default;
        if (covenant.Tests.Any(test => !CovenantTester.Meets(test.Expectation, Decider.Decide(mutant.Covenant, test.Question))))
        {
            return MutantFate.Killed;
        }

        // Only what survives is searched: a failing test is already a question that is answered otherwise.
        difference = DifferenceSearch.Find(covenant, mutant.Covenant);
        return difference is { Example: null, IsProven: true } ? MutantFate.Equivalent : MutantFate.Survived;
    }
}
