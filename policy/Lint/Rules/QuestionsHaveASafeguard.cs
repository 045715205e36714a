using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>A question needs a case, or a second person behind it.</summary>
internal sealed class QuestionsHaveASafeguard : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        foreach (var rule in subject.Draft.Rules.Where(r => r.Rule.Conditions is { Case: null, Approvals: 1 }))
        {
            warnings.As(Codes.NoSafeguard).Add(rule.Id.Mark, $"rule `{rule.Id.Value}` asks neither for a case (`zaak`) nor for a second person (`vier-ogen`)");
        }
    }
}
