using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>A rule gives a level that the covenant has among its `trappen`.</summary>
internal sealed class LevelsAreInUse : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        if (draft.DetailLevels.Count == 0)
        {
            return;
        }

        foreach (var rule in draft.Rules)
        {
            if (rule.Sees is { } sees && draft.DetailLevels.All(l => l.Value != sees.Value))
            {
                faults.As(Codes.UnknownWord).Add(sees.Mark, $"rule {Quote.Of(rule.Id.Value)} gives level `{Words.Format(sees.Value)}`, which is not among `trappen`");
            }
        }
    }
}
