using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>`trappen` go up: hit, domein, contactpersoon, with any of them left out.</summary>
internal sealed class LevelsAscend : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        foreach (var (lower, upper) in draft.DetailLevels.Zip(draft.DetailLevels.Skip(1)))
        {
            if (upper.Value < lower.Value)
            {
                faults.Add(upper.Mark, $"level `{Words.Format(upper.Value)}` must come before `{Words.Format(lower.Value)}`");
            }
        }
    }
}
