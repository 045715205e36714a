namespace Bekend.Connector.Output;

/// <summary>What <c>bekend covenant test --json</c> prints.</summary>
/// <param name="Covenant">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Tests">How many tests it holds.</param>
/// <param name="Failures">Those that fail.</param>
/// <param name="Score">How much the tests hold in place; null unless asked for, and when a test fails.</param>
internal sealed record CovenantTestDocument(
    string Covenant, string Version, int Tests, IReadOnlyList<TestFailureDocument> Failures, MutationDocument? Score);
