using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Testing;

/// <summary>Which names in a question the covenant does not know.</summary>
internal static class ReferenceNames
{
    /// <returns>The first reason, or null when every name is known; and the clauses concerned, in the order of a refusal.</returns>
    public static (DenyReason? Reason, IReadOnlyList<string> Clauses) Unknown(Covenant covenant, DecisionRequest request)
    {
        var asker = covenant.FindParty(request.AskerParty);
        var kind = covenant.FindSignalKind(request.SignalKind);
        var found = new List<(DenyReason Reason, string Clause)>();
        Expect(asker is not null, DenyReason.UnknownParty, "wie");
        Expect(covenant.FindParty(request.AskedParty) is not null, DenyReason.UnknownParty, "bij");
        Expect(asker is null || asker.Roles.Contains(request.AskerRole), DenyReason.UnknownRole, "wie");
        Expect(covenant.FindPurpose(request.Purpose) is not null, DenyReason.UnknownPurpose, "doel");
        Expect(covenant.FindLegalBasis(request.LegalBasis) is not null, DenyReason.UnknownLegalBasis, "grondslag");
        Expect(request.SignalKind is null || kind?.Subjects.Contains(request.Subject) == true, DenyReason.UnknownSignalKind, "signaalsoort");
        return (found.Count == 0 ? null : found[0].Reason, [.. ClauseNames.All.Where(name => found.Any(item => item.Clause == name))]);

        void Expect(bool isKnown, DenyReason reason, string clause)
        {
            if (!isKnown)
            {
                found.Add((reason, clause));
            }
        }
    }
}
