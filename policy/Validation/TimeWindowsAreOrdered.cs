using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A time window closes after it opens, on the same day.</summary>
internal sealed class TimeWindowsAreOrdered : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        foreach (var window in draft.TimeWindows)
        {
            if (window.Value.To <= window.Value.From)
            {
                faults.Add(window.Mark, $"time window {Quote.Of(window.Value.Name)} must close after it opens; for a night, write two windows");
            }
        }
    }
}
