using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A forbid has at least one condition; without any it would forbid everything.</summary>
internal sealed class ForbidsHaveConditions : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        foreach (var forbid in draft.Forbids.Where(f => !f.HasConditions))
        {
            faults.Add(forbid.ConditionsMark, $"forbid {Quote.Of(forbid.Id.Value)} has no condition and would forbid everything");
        }
    }
}
