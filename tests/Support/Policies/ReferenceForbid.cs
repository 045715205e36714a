using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Testing;

/// <summary>Whether a forbid strikes.</summary>
internal static class ReferenceForbid
{
    public static bool Strikes(ForbidConditions conditions, DecisionRequest request, DateTime local) =>
        (conditions.Askers.Count == 0
            || conditions.Askers.Any(asker => asker.Party == request.AskerParty && (asker.Role is null || asker.Role == request.AskerRole)))
        && IsAmong(conditions.Asked, request.AskedParty)
        && IsAmong(conditions.Purposes, request.Purpose)
        && IsAmong(conditions.LegalBases, request.LegalBasis)
        && IsAmong(conditions.Levels, request.DetailLevel)
        && IsAmong(conditions.Subjects, request.Subject)
        && (conditions.Windows.Count == 0 || conditions.Windows.Any(window => window.Contains(local)))
        && (conditions.HasCase is null || CaseRequirement.IsCaseId(request.Case) == conditions.HasCase)
        && (conditions.IsAdult is null || AgeStrikes(conditions.IsAdult.Value, request))
        && (conditions.IsWeighed is null || (request.IsWeighed ?? false) == conditions.IsWeighed)
        && (conditions.OwnOrganisation is null || request.OwnOrganisation == conditions.OwnOrganisation)
        && (request.SignalKind is null || IsAmong(conditions.SignalKinds, request.SignalKind));

    private static bool IsAmong<T>(IReadOnlyList<T> named, T value) => named.Count == 0 || named.Contains(value);

    // Leaving the age of a person out is no way around a forbid. An address has no age.
    private static bool AgeStrikes(bool isAdult, DecisionRequest request) =>
        request.IsAdult is { } known ? known == isAdult : request.Subject != SubjectKind.Address;
}
