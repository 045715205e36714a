using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>Every party, purpose, legal basis and signal kind that is named is defined.</summary>
internal sealed class NamesAreKnown : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        Check(ReferenceKind.Party, "party", draft.Parties.Select(p => p.Party.Name));
        Check(ReferenceKind.Purpose, "purpose", draft.Purposes.Select(p => p.Name));
        Check(ReferenceKind.LegalBasis, "legal basis", draft.LegalBases.Select(b => b.Value.Name));
        Check(ReferenceKind.SignalKind, "signal kind", draft.SignalKinds.Select(k => k.Name));

        void Check(ReferenceKind kind, string what, IEnumerable<string> defined)
        {
            var known = defined.ToHashSet(StringComparer.Ordinal);
            foreach (var reference in draft.References.Where(r => r.Kind == kind && !known.Contains(r.Name)))
            {
                faults.AddUnknown(reference.Mark, what, reference.Name, known);
            }
        }
    }
}
