namespace Bekend.Policies.Explanations;

/// <summary>The same in two languages. Ids, names and the covenant's own words stay as they are.</summary>
/// <param name="Dutch">Full sentences.</param>
/// <param name="English">Full sentences.</param>
public sealed record Explanation(string Dutch, string English);
