namespace Bekend.Policies.Testing.Mutations;

/// <summary>One mutant and what became of it.</summary>
/// <param name="Part">As <see cref="Mutant.Part"/>.</param>
/// <param name="Description">As <see cref="Mutant.Description"/>.</param>
/// <param name="Fate">What became of it.</param>
public sealed record MutantResult(string Part, string Description, MutantFate Fate);
