using Bekend.Policies.Decisions;

namespace Bekend.Gateway.Questions;

/// <summary>The decision about one asked partner.</summary>
/// <param name="Asked">As the asker named it: a category or an OIN.</param>
/// <param name="Party">The category; empty when the covenant knows no such partner.</param>
/// <param name="Member">The OIN when one organisation is asked, else null.</param>
/// <param name="Rule">The rule that permits, the forbid that struck, or the nearest rule.</param>
/// <param name="Missing">Clauses that failed; empty when allowed.</param>
/// <param name="Because">A forbid's own words.</param>
/// <param name="NextStep">What the asker does next, known or not.</param>
internal sealed record PartnerDecision(
    string Asked,
    string Party,
    string? Member,
    bool IsAllowed,
    string? Rule,
    string? Article,
    IReadOnlyList<string> Missing,
    string? Because,
    string? NextStep,
    string? Reason)
{
    /// <summary>Every rule that permits, or every forbid that struck, in id order.</summary>
    public IReadOnlyList<Provision> Determining { get; init; } = [];

    /// <summary>Whether nothing but a colleague's approval is missing.</summary>
    public bool WaitsForColleague => !IsAllowed && Missing is ["vier-ogen"];
}
