using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions;

namespace Bekend.Testing;

/// <summary>
/// What a decision should be, said as plainly as possible: every clause of every rule is tried, one after the other, by name. It
/// shares nothing with the library but its model, so that the library's own way of deciding can be held against it.
/// </summary>
internal static class ReferenceDecider
{
    public static Decision Decide(Covenant covenant, DecisionRequest request)
    {
        var local = DutchTime.ToLocal(request.Time);
        if (!covenant.IsValidOn(DateOnly.FromDateTime(local)))
        {
            return new Decision.Deny(DenyReason.CovenantNotValid, null, ["geldig"], []);
        }

        var struck = ById(covenant.Forbids, forbid => forbid.Id).Where(forbid => ReferenceForbid.Strikes(forbid.Conditions, request, local)).ToList();
        if (struck.Count > 0)
        {
            return new Decision.Deny(
                DenyReason.Forbidden, null, [], [.. struck.Select(forbid => new StruckForbid(forbid.Id, forbid.Article, forbid.Because))]);
        }

        var (unknown, names) = ReferenceNames.Unknown(covenant, request);
        if (unknown is { } reason)
        {
            var nearest = reason == DenyReason.UnknownParty ? null : Nearest(covenant, request, local).Rule;
            return new Decision.Deny(reason, Refer(nearest), names, []);
        }

        var permitting = ById(covenant.Rules, rule => rule.Id).Where(rule => ReferenceRule.Failed(covenant, rule, request, local).Count == 0).ToList();
        if (permitting.Count > 0)
        {
            return new Decision.Permit([.. permitting.Select(rule => Refer(rule)!)], request.DetailLevel, Obligations(covenant, permitting));
        }

        var (closest, failed) = Nearest(covenant, request, local);
        return new Decision.Deny(DenyReason.NoRule, Refer(closest), [.. ClauseNames.All.Where(failed.Contains)], []);
    }

    private static (Rule? Rule, IReadOnlyCollection<string> Failed) Nearest(Covenant covenant, DecisionRequest request, DateTime local)
    {
        (Rule? Rule, IReadOnlyCollection<string> Failed) nearest = (null, []);
        var shortest = int.MaxValue;
        foreach (var rule in ById(covenant.Rules, rule => rule.Id))
        {
            var failed = ReferenceRule.Failed(covenant, rule, request, local);
            var distance = ReferenceRule.Distance(rule, failed, request.AskerParty);
            if (distance < shortest)
            {
                (nearest, shortest) = ((rule, failed), distance);
            }
        }

        return nearest;
    }

    private static List<Obligation> Obligations(Covenant covenant, IEnumerable<Rule> rules)
    {
        var all = new List<Obligation> { new Obligation.Keep(covenant.Retention) };
        if (covenant.SubjectNotice is not null)
        {
            all.Add(new Obligation.Inform(covenant.SubjectNotice));
        }

        foreach (var rule in rules)
        {
            if (rule.Conditions.Approvals >= 2)
            {
                all.Add(new Obligation.FourEyes(rule.Id, rule.Conditions.Approvals));
            }

            if (rule.SpecialCategory is not null)
            {
                all.Add(new Obligation.SpecialData(rule.Id, rule.SpecialCategory));
            }

            if (rule.NextStep is not null)
            {
                all.Add(new Obligation.NextStep(rule.Id, rule.NextStep));
            }
        }

        return all;
    }

    private static Provision? Refer(Rule? rule) => rule is null ? null : new(rule.Id, rule.Article);

    /// <summary>As people count: R2 before R10.</summary>
    private static IEnumerable<T> ById<T>(IEnumerable<T> items, Func<T, string> id) =>
        items.OrderBy(item => id(item).Length).ThenBy(id, StringComparer.Ordinal);
}
