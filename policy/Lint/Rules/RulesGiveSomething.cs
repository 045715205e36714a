using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>No rule permits only what is forbidden or cannot be asked.</summary>
internal sealed class RulesGiveSomething : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        foreach (var rule in subject.Draft.Rules)
        {
            var box = subject.Spaces.Of(rule.Rule);
            if (subject.Spaces.IsRefused(box))
            {
                var forbids = string.Join(", ", subject.Spaces.Striking(box).Select(forbid => $"`{forbid.Id}`"));
                errors.As(Codes.Contradictory).Add(
                    rule.Id.Mark,
                    forbids.Length == 0
                        ? $"rule `{rule.Id.Value}` permits nothing: nobody can ask such a question"
                        : $"rule `{rule.Id.Value}` permits nothing: every such question is forbidden ({forbids})");
            }
        }
    }
}
