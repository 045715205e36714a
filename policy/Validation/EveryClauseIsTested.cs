using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>Every rule is the `ja`, and every forbid a `nee`, of at least one test.</summary>
internal sealed class EveryClauseIsTested : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var permitted = draft.Tests.Select(t => t.Yes?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var refused = draft.Tests.SelectMany(t => t.No).Select(n => n.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in draft.Rules.Where(r => r.Id.Value.Length > 0 && !permitted.Contains(r.Id.Value)))
        {
            faults.As(Codes.RuleUntested).Add(rule.Id.Mark, $"rule {Quote.Of(rule.Id.Value)} has no test ({Quote.Of($"ja: {rule.Id.Value}")})");
        }

        foreach (var forbid in draft.Forbids.Where(f => f.Id.Value.Length > 0 && !refused.Contains(f.Id.Value)))
        {
            faults.As(Codes.ForbidUntested).Add(forbid.Id.Mark, $"forbid {Quote.Of(forbid.Id.Value)} has no test ({Quote.Of($"nee: {forbid.Id.Value}")})");
        }
    }
}
