using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>An id names one rule, forbid or notice, not two.</summary>
internal sealed class IdsAreUnique : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var seen = new Dictionary<string, Mark>(StringComparer.Ordinal);
        foreach (var id in draft.Rules.Select(r => r.Id).Concat(draft.Forbids.Select(f => f.Id)).Concat(draft.MatchNotices.Select(n => n.Id)).Where(i => i.Value.Length > 0))
        {
            if (!seen.TryAdd(id.Value, id.Mark))
            {
                faults.Add(id.Mark, $"duplicate id {Quote.Of(id.Value)}; first on line {seen[id.Value].Line}");
            }
        }
    }
}
