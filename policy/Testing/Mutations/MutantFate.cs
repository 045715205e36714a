namespace Bekend.Policies.Testing.Mutations;

/// <summary>What became of a <see cref="Mutant"/>.</summary>
public enum MutantFate
{
    /// <summary>At least one test of the covenant fails on it.</summary>
    Killed,

    /// <summary>No test notices it.</summary>
    Survived,

    /// <summary>No test could: it answers every question as the covenant does. Proven over all kinds of question; it does not count.</summary>
    Equivalent,
}
