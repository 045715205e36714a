using System.Collections.Immutable;
using Bekend.Policies.Covenants;
using Bekend.Policies.Lint.Spaces;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>No two rules say the same: the comparisons of rows that DMN tools make in decision tables.</summary>
/// <remarks>Per pair at most one finding, the strongest; a rule that gives nothing is left out (<see cref="RulesGiveSomething"/>).</remarks>
internal sealed class RulesDiffer : ILintRule
{
    /// <summary>Dimensions in which the union of two rules can be written as one list.</summary>
    private static readonly ImmutableArray<Dimension> Listed =
        [Dimension.Asker, Dimension.Asked, Dimension.Purpose, Dimension.LegalBasis, Dimension.Subject, Dimension.SignalKind, Dimension.Time];

    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        List<(RuleDraft Draft, Box Box)> rules =
        [
            .. subject.Draft.Rules.Select(draft => (draft, subject.Spaces.Of(draft.Rule))).Where(r => !subject.Spaces.IsRefused(r.Item2)),
        ];
        for (var i = 0; i < rules.Count; i++)
        {
            for (var j = i + 1; j < rules.Count; j++)
            {
                Compare(rules[i], rules[j], subject.Spaces, warnings);
            }
        }
    }

    private static void Compare((RuleDraft Draft, Box Box) first, (RuleDraft Draft, Box Box) second, RuleSpaces spaces, FaultList warnings)
    {
        var (one, other) = (first.Draft.Id.Value, second.Draft.Id.Value);
        var (isWithin, holds) = (first.Box.IsWithin(second.Box), second.Box.IsWithin(first.Box));
        switch (isWithin, holds)
        {
            case (true, true) when HaveSameClauses(first.Draft.Rule, second.Draft.Rule):
                warnings.As(Codes.Identical).Add(second.Draft.Id.Mark, $"rule `{other}` repeats rule `{one}` word for word");
                break;
            case (true, true):
                warnings.As(Codes.Equivalent).Add(second.Draft.Id.Mark, $"rule `{other}` permits exactly what rule `{one}` permits, in other words");
                break;
            case (true, false):
                warnings.As(Codes.Subsumed).Add(first.Draft.Id.Mark, $"rule `{one}` permits nothing that rule `{other}` does not permit");
                break;
            case (false, true):
                warnings.As(Codes.Subsumed).Add(second.Draft.Id.Mark, $"rule `{other}` permits nothing that rule `{one}` does not permit");
                break;
            case (false, false) when HaveSameOutcome(first.Draft.Rule, second.Draft.Rule) && first.Box.Differences(second.Box) is [var only] && Listed.Contains(only):
                warnings.As(Codes.Mergeable).Add(second.Draft.Id.Mark, $"rules `{one}` and `{other}` differ in one clause only and can be one rule");
                break;
            case (false, false) when first.Box.Meets(second.Box) && !spaces.IsRefused(first.Box.And(second.Box)):
                warnings.As(Codes.Overlapping).Add(second.Draft.Id.Mark, $"rules `{one}` and `{other}` permit some of the same questions; which of them is named depends on the ids alone");
                break;
        }
    }

    private static bool HaveSameOutcome(Rule one, Rule other) =>
        (one.Article, one.Sees, one.SpecialCategory, one.NextStep) == (other.Article, other.Sees, other.SpecialCategory, other.NextStep);

    private static bool HaveSameClauses(Rule one, Rule other) =>
        one.Askers.ToHashSet().SetEquals(other.Askers)
        && one.Conditions.Windows.Select(w => w.Name).ToHashSet().SetEquals(other.Conditions.Windows.Select(w => w.Name))
        && one.Conditions.Subjects.ToHashSet().SetEquals(other.Conditions.Subjects)
        && one.Conditions.SignalKinds.ToHashSet().SetEquals(other.Conditions.SignalKinds);
}
