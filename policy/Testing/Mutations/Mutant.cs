using Bekend.Policies.Covenants;

namespace Bekend.Policies.Testing.Mutations;

/// <summary>A covenant with one thing changed. A test that notices the change kills it.</summary>
/// <param name="Part">Id of the changed rule or forbid, name of the changed window, or `geldig`.</param>
/// <param name="Description">What was changed, such as <c>R2 without `tijd: kantoor`</c>; the same in every run, and no two alike.</param>
/// <param name="Covenant">The changed covenant. Its tests are the original's; it must decide nothing.</param>
public sealed record Mutant(string Part, string Description, Covenant Covenant);
