using Bekend.Policies.Decisions;

namespace Bekend.Policies.Testing;

/// <summary>The outcome of one covenant test.</summary>
/// <param name="Test">The test.</param>
/// <param name="Passed">Whether the decision is the expected one, for the expected reason.</param>
/// <param name="Decision">What the covenant decided.</param>
/// <param name="Failure">What differs, in one sentence; null when passed.</param>
public sealed record CovenantTestResult(CovenantTest Test, bool Passed, Decision Decision, string? Failure);
