namespace Bekend.Policies.Testing.Mutations;

/// <summary>How much of a covenant its own tests hold in place.</summary>
/// <param name="Results">Every mutant: rules, then forbids, each in id order, then windows and validity.</param>
/// <param name="Survivors">Those that survived, in the same order.</param>
public sealed record MutationScore(IReadOnlyList<MutantResult> Results, IReadOnlyList<Survivor> Survivors)
{
    /// <summary>Mutants that some test kills.</summary>
    public int Killed => Results.Count(result => result.Fate == MutantFate.Killed);

    /// <summary>Mutants that some test could kill: all but the equivalent ones.</summary>
    public int Counted => Results.Count(result => result.Fate != MutantFate.Equivalent);

    /// <summary>Mutants that answer every question as the covenant does.</summary>
    public int Equivalent => Results.Count - Counted;

    /// <summary>Whether every mutant that counts is killed: 100%.</summary>
    public bool IsComplete => Survivors.Count == 0;

    /// <summary>Killed of counted in per cent, rounded down: 100 only when it is complete.</summary>
    public int Percentage => Counted == 0 ? 100 : (int)(100L * Killed / Counted);
}
