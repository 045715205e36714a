using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>Which clauses of a rule a question fails.</summary>
internal static class RuleEvaluation
{
    /// <param name="covenant">The covenant the rule is from.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="request">The question.</param>
    /// <param name="local">The question's time on Dutch clocks.</param>
    /// <returns><see cref="Clauses.None"/> when the rule permits.</returns>
    public static Clauses Failed(Covenant covenant, Rule rule, DecisionRequest request, DateTime local)
    {
        var conditions = rule.Conditions;
        return Unless(Membership.Has(rule.Askers, request.AskerParty, request.AskerRole), Clauses.Asker)
            | Unless(Membership.Has(rule.Asked, request.AskedParty), Clauses.Asked)
            | Unless(Membership.Has(rule.Purposes, request.Purpose), Clauses.Purpose)
            | Unless(Membership.Has(rule.LegalBases, request.LegalBasis), Clauses.LegalBasis)
            | Unless(CaseHolds(conditions.Case, request.Case), Clauses.Case)
            | Unless(conditions.Windows.Count == 0 || Membership.AnyOpen(conditions.Windows, local), Clauses.Time)
            | Unless(request.Approvals >= conditions.Approvals, Clauses.FourEyes)
            | Unless(conditions.IsAdult is null || request.IsAdult == conditions.IsAdult, Clauses.Adult)
            | Unless(conditions.IsWeighed is null || (request.IsWeighed ?? false) == conditions.IsWeighed, Clauses.Weighing)
            | Unless(request.DetailLevel <= rule.Sees && Membership.Has(covenant.DetailLevels, request.DetailLevel), Clauses.Sees)
            | Unless(SubjectHolds(conditions.Subjects, request.Subject), Clauses.Subject)
            | Unless(conditions.OwnOrganisation is null || request.OwnOrganisation == conditions.OwnOrganisation, Clauses.OwnOrganisation)
            | Unless(SignalKindHolds(conditions.SignalKinds, request.SignalKind), Clauses.SignalKind);
    }

    private static Clauses Unless(bool holds, Clauses clause) => holds ? Clauses.None : clause;

    // A rule that asks for no case still refuses a text that cannot be one: it would end up in the log.
    private static bool CaseHolds(CaseRequirement? requirement, string? caseId) =>
        requirement?.Accepts(caseId) ?? (caseId is null || CaseRequirement.IsCaseId(caseId));

    private static bool SubjectHolds(IReadOnlyList<SubjectKind> subjects, SubjectKind subject) =>
        subjects.Count == 0 ? subject is SubjectKind.Person or SubjectKind.Address : Membership.Has(subjects, subject);

    // INVARIANT: a question about all kinds asks about kinds that a rule for some of them does not give.
    private static bool SignalKindHolds(IReadOnlyList<string> kinds, string? kind) =>
        kinds.Count == 0 || (kind is not null && Membership.Has(kinds, kind));
}
