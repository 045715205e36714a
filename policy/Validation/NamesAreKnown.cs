using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>Every party, purpose, legal basis and signal kind that is named is defined.</summary>
internal sealed class NamesAreKnown : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        Check(ReferenceKind.Party, Codes.UnknownParty, "party", draft.Parties.Select(p => p.Party.Name));
        Check(ReferenceKind.Purpose, Codes.UnknownPurpose, "purpose", draft.Purposes.Select(p => p.Value.Name));
        Check(ReferenceKind.LegalBasis, Codes.UnknownBasis, "legal basis", draft.LegalBases.Select(b => b.Value.Name));
        Check(ReferenceKind.SignalKind, Codes.UnknownWord, "signal kind", draft.SignalKinds.Select(k => k.Name));

        void Check(ReferenceKind kind, string code, string what, IEnumerable<string> defined)
        {
            var known = defined.ToHashSet(StringComparer.Ordinal);
            foreach (var reference in draft.References.Where(r => r.Kind == kind && !known.Contains(r.Name)))
            {
                faults.As(code).AddUnknown(reference.Mark, what, reference.Name, known);
            }
        }
    }
}
