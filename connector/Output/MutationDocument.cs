using Bekend.Policies.Testing;

namespace Bekend.Connector.Output;

/// <summary>How much of a covenant its tests hold in place.</summary>
/// <param name="Clauses">How often tests come to each rule and forbid.</param>
/// <param name="Killed">Changes that a test notices.</param>
/// <param name="Counted">Changes that a test could notice.</param>
/// <param name="Equivalent">Changes that change no answer.</param>
/// <param name="Percentage">Killed of counted, rounded down.</param>
/// <param name="Survivors">Changes that no test notices.</param>
/// <param name="Suggestions">Tests that would, as YAML; null unless asked for, and when there are none.</param>
internal sealed record MutationDocument(
    IReadOnlyList<ClauseCoverage> Clauses,
    int Killed,
    int Counted,
    int Equivalent,
    int Percentage,
    IReadOnlyList<string> Survivors,
    string? Suggestions);
