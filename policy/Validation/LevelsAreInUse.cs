using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A rule or notice gives a level that the covenant has among its `trappen`.</summary>
internal sealed class LevelsAreInUse : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        if (draft.DetailLevels.Count == 0)
        {
            return;
        }

        foreach (var (what, id, level) in draft.Rules.Select(rule => ("rule", rule.Id, rule.Sees))
            .Concat(draft.MatchNotices.Select(notice => ("notice", notice.Id, notice.Sees))))
        {
            if (level is { } sees && draft.DetailLevels.All(l => l.Value != sees.Value))
            {
                faults.As(Codes.UnknownWord).Add(sees.Mark, $"{what} {Quote.Of(id.Value)} gives level `{Words.Format(sees.Value)}`, which is not among `trappen`");
            }
        }
    }
}
