using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Testing;

/// <summary>Which clauses of a rule a question fails, and how far that is.</summary>
internal static class ReferenceRule
{
    /// <returns>Dutch names of clauses; empty when the rule permits.</returns>
    public static HashSet<string> Failed(Covenant covenant, Rule rule, DecisionRequest request, DateTime local)
    {
        var conditions = rule.Conditions;
        var failed = new HashSet<string>(StringComparer.Ordinal);
        Demand("wie", rule.Askers.Any(asker => asker.Party == request.AskerParty && (asker.Role is null || asker.Role == request.AskerRole)));
        Demand("bij", rule.Asked.Contains(request.AskedParty));
        Demand("doel", rule.Purposes.Contains(request.Purpose));
        Demand("grondslag", rule.LegalBases.Contains(request.LegalBasis));
        Demand("zaak", CaseHolds(conditions.Case, request.Case));
        Demand("tijd", conditions.Windows.Count == 0 || conditions.Windows.Any(window => window.Contains(local)));
        Demand("vier-ogen", request.Approvals >= conditions.Approvals);
        Demand("meerderjarig", conditions.IsAdult is null || request.IsAdult == conditions.IsAdult);
        Demand("weging", conditions.IsWeighed is null || (request.IsWeighed ?? false) == conditions.IsWeighed);
        Demand("ziet", request.DetailLevel <= rule.Sees && covenant.DetailLevels.Contains(request.DetailLevel));
        Demand("soort", SubjectHolds(conditions.Subjects, request.Subject));
        Demand("eigen-organisatie", conditions.OwnOrganisation is null || request.OwnOrganisation == conditions.OwnOrganisation);

        // A question about all kinds asks about kinds that a rule for some of them does not give.
        Demand("signaalsoort", conditions.SignalKinds.Count == 0 || (request.SignalKind is { } kind && conditions.SignalKinds.Contains(kind)));
        return failed;

        void Demand(string clause, bool holds)
        {
            if (!holds)
            {
                failed.Add(clause);
            }
        }
    }

    public static int Distance(Rule rule, IReadOnlyCollection<string> failed, string askerParty) => failed.Sum(clause => clause switch
    {
        "wie" => rule.Askers.Any(asker => asker.Party == askerParty) ? 8 : 16,
        "bij" or "doel" => 16,
        "grondslag" => 4,
        "ziet" => 2,
        _ => 1,
    });

    // A rule that asks for no case still refuses a text that cannot be one: it would end up in the log.
    private static bool CaseHolds(CaseRequirement? requirement, string? caseId) =>
        requirement?.Accepts(caseId) ?? (caseId is null || CaseRequirement.IsCaseId(caseId));

    private static bool SubjectHolds(IReadOnlyList<SubjectKind> subjects, SubjectKind subject) =>
        subjects.Count == 0 ? subject is SubjectKind.Person or SubjectKind.Address : subjects.Contains(subject);
}
