namespace Bekend.Policies.Testing.Suggestions;

/// <summary>A test that a covenant lacks, for its privacy officer to approve: it says what the covenant decides now, not what is right.</summary>
/// <param name="Test">The test, with a name in plain Dutch; its line is 0.</param>
/// <param name="Kills">Descriptions of the mutants that it kills and that the covenant's own tests let live.</param>
public sealed record SuggestedTest(CovenantTest Test, IReadOnlyList<string> Kills);
