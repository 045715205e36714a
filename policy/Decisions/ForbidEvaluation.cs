using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>Whether a forbid strikes.</summary>
internal static class ForbidEvaluation
{
    /// <param name="conditions">When the forbid strikes.</param>
    /// <param name="request">The question.</param>
    /// <param name="local">The question's time on Dutch clocks.</param>
    public static bool Strikes(ForbidConditions conditions, DecisionRequest request, DateTime local) =>
        (conditions.Askers.Count == 0 || Membership.Has(conditions.Askers, request.AskerParty, request.AskerRole))
        && (conditions.Asked.Count == 0 || Membership.Has(conditions.Asked, request.AskedParty))
        && (conditions.Purposes.Count == 0 || Membership.Has(conditions.Purposes, request.Purpose))
        && (conditions.LegalBases.Count == 0 || Membership.Has(conditions.LegalBases, request.LegalBasis))
        && (conditions.Levels.Count == 0 || Membership.Has(conditions.Levels, request.DetailLevel))
        && (conditions.Subjects.Count == 0 || Membership.Has(conditions.Subjects, request.Subject))
        && (conditions.Windows.Count == 0 || Membership.AnyOpen(conditions.Windows, local))
        && (conditions.HasCase is null || CaseRequirement.IsCaseId(request.Case) == conditions.HasCase)
        && (conditions.IsAdult is null || AgeStrikes(conditions.IsAdult.Value, request))
        && (conditions.IsWeighed is null || (request.IsWeighed ?? false) == conditions.IsWeighed)
        && (conditions.OwnOrganisation is null || request.OwnOrganisation == conditions.OwnOrganisation)
        && (conditions.SignalKinds.Count == 0 || SignalKindStrikes(conditions.SignalKinds, request.SignalKind));

    // INVARIANT: asking about all kinds is no way around a forbid on some of them.
    private static bool SignalKindStrikes(IReadOnlyList<string> kinds, string? kind) => kind is null || Membership.Has(kinds, kind);

    // INVARIANT: leaving the age of a person out is no way around a forbid. An address has no age.
    private static bool AgeStrikes(bool isAdult, DecisionRequest request) =>
        request.IsAdult is { } known ? known == isAdult : request.Subject != SubjectKind.Address;
}
