using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>What became of the search for a question that a mutant answers otherwise.</summary>
/// <param name="Example">Such a question, or null.</param>
/// <param name="IsProven">Whether, without an example, it is certain that there is none.</param>
internal readonly record struct Difference(DecisionRequest? Example, bool IsProven);
