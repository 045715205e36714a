using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>Which names in a question the covenant does not know.</summary>
internal static class UnknownNames
{
    /// <param name="covenant">The covenant.</param>
    /// <param name="request">The question.</param>
    /// <param name="clauses">Every clause with an unknown name.</param>
    /// <returns>The first reason, or null when every name is known.</returns>
    public static DenyReason? Find(Covenant covenant, DecisionRequest request, out Clauses clauses)
    {
        DenyReason? reason = null;
        var found = Clauses.None;

        void Report(DenyReason why, Clauses clause)
        {
            reason ??= why;
            found |= clause;
        }

        var asker = covenant.FindParty(request.AskerParty);
        if (asker is null)
        {
            Report(DenyReason.UnknownParty, Clauses.Asker);
        }

        if (covenant.FindParty(request.AskedParty) is null)
        {
            Report(DenyReason.UnknownParty, Clauses.Asked);
        }

        if (asker is not null && !Membership.Has(asker.Roles, request.AskerRole))
        {
            Report(DenyReason.UnknownRole, Clauses.Asker);
        }

        if (covenant.FindPurpose(request.Purpose) is null)
        {
            Report(DenyReason.UnknownPurpose, Clauses.Purpose);
        }

        if (covenant.FindLegalBasis(request.LegalBasis) is null)
        {
            Report(DenyReason.UnknownLegalBasis, Clauses.LegalBasis);
        }

        if (request.SignalKind is not null
            && (covenant.FindSignalKind(request.SignalKind) is not { } kind || !Membership.Has(kind.Subjects, request.Subject)))
        {
            Report(DenyReason.UnknownSignalKind, Clauses.SignalKind);
        }

        clauses = found;
        return reason;
    }
}
