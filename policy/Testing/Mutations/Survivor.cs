using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>A mutant that no test kills.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Difference">A question that it answers otherwise; null when none was found, but that there is none is not proven either.</param>
public sealed record Survivor(Mutant Mutant, DecisionRequest? Difference);
