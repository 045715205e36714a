using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;

namespace Bekend.Policies.Differences;

/// <summary>Questions that are decided otherwise, as one sentence.</summary>
/// <param name="Kind">What becomes of them.</param>
/// <param name="Sentence">Who, whom, what for, and under which conditions.</param>
/// <param name="Example">One such question.</param>
/// <param name="Before">How the old version decides the example.</param>
/// <param name="After">How the new version decides it.</param>
public sealed record AccessChange(ChangeKind Kind, Explanation Sentence, DecisionRequest Example, Decision Before, Decision After);
