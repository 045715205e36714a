using Bekend.Policies.Decisions;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>`ja` names a rule; `nee` names clauses or forbids.</summary>
internal sealed class ExpectationsAreKnown : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var rules = draft.Rules.Select(r => r.Id.Value).ToHashSet(StringComparer.Ordinal);
        var reasons = draft.Forbids.Select(f => f.Id.Value).Concat(ClauseNames.All).ToHashSet(StringComparer.Ordinal);
        foreach (var test in draft.Tests)
        {
            if (test.Yes is { } yes && !rules.Contains(yes.Value))
            {
                faults.AddUnknown(yes.Mark, "rule", yes.Value, rules);
            }

            foreach (var no in test.No.Where(n => !reasons.Contains(n.Value)))
            {
                faults.AddUnknown(no.Mark, "clause or forbid", no.Value, reasons);
            }
        }
    }
}
