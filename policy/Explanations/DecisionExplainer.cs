using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Policies.Explanations;

/// <summary>Says why a question was permitted or refused, with every reason the decision carries and the article of each.</summary>
public static class DecisionExplainer
{
    /// <summary>Puts a decision into sentences.</summary>
    /// <param name="covenant">The covenant version that decided.</param>
    /// <param name="decision">What it decided.</param>
    /// <param name="audience">Who reads it. <see cref="Audience.Others"/> learn the outcome, and nothing of rules or what was missing.</param>
    /// <returns>Never empty; it repeats nothing of the question.</returns>
    public static Explanation Explain(Covenant covenant, Decision decision, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(covenant);
        return new(Explain(covenant, decision, audience, DutchWording.Instance), Explain(covenant, decision, audience, EnglishWording.Instance));
    }

    private static string Explain(Covenant covenant, Decision decision, Audience audience, Wording wording) => (decision, audience) switch
    {
        (Decision.Permit, Audience.Others) => wording.PermittedAtAll,
        (Decision.Deny, Audience.Others) => wording.RefusedAtAll,
        (Decision.Permit permit, Audience.OwnStaff or Audience.PrivacyOfficer) => Permitted(permit, wording),
        (Decision.Deny deny, Audience.OwnStaff or Audience.PrivacyOfficer) => Refused(covenant, deny, wording),
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    };

    private static string Permitted(Decision.Permit permit, Wording wording) =>
        string.Join(' ', [wording.Permitted(permit.Rules), wording.Sees(permit.Allowed), .. permit.Obligations.Select(wording.Obliges)]);

    private static string Refused(Covenant covenant, Decision.Deny deny, Wording wording) => deny switch
    {
        { Reason: DenyReason.Forbidden } => string.Join(' ', [wording.RefusedAtAll, .. deny.Forbids.Select(wording.Forbids)]),
        { Reason: DenyReason.CovenantNotValid } => wording.NotValid(covenant),
        { Reason: DenyReason.EvaluationFailed } => wording.NotDecided,
        { Reason: DenyReason.NoRule, Nearest: { } nearest } => $"{wording.NoRule} {Missed(covenant, nearest, deny, wording)}",
        { Reason: DenyReason.NoRule } => wording.NoRule,
        { Nearest: { } nearest } => $"{Unknown(deny, wording)} {wording.Nearest(nearest)}",
        _ => Unknown(deny, wording),
    };

    private static string Unknown(Decision.Deny deny, Wording wording) => wording.Unknown([.. deny.Missing.Select(clause => wording.UnknownName(clause, deny))]);

    private static string Missed(Covenant covenant, Provision nearest, Decision.Deny deny, Wording wording)
    {
        var rule = covenant.Rules.First(rule => rule.Id == nearest.Id);
        return wording.Missed(nearest, [.. deny.Missing.Select(clause => wording.Demand(clause, rule))]);
    }
}
