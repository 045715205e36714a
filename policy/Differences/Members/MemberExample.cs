using Bekend.Policies.Decisions;

namespace Bekend.Policies.Differences.Members;

/// <summary>A question by or to one organisation that one version permits and the other does not.</summary>
/// <param name="Question">As it is put to the version that permits it: by, or to, the party that the organisation belongs to there.</param>
/// <param name="Before">What becomes of it in the old version, where the organisation may belong to no party.</param>
/// <param name="After">What becomes of it in the new version, likewise.</param>
public sealed record MemberExample(DecisionRequest Question, Decision Before, Decision After);
