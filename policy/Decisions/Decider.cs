using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions;

/// <summary>Decides whether a question may be asked. Default deny; forbids win; a refusal carries its reasons.</summary>
public static class Decider
{
    /// <summary>Decides one question. A pure function: the same covenant and question give the same decision.</summary>
    /// <param name="covenant">The covenant version that is asked.</param>
    /// <param name="request">The question.</param>
    /// <returns>Never null. A fault inside is a <see cref="Decision.Deny"/> with <see cref="DenyReason.EvaluationFailed"/>.</returns>
    /// <remarks>Order: validity, forbids, unknown names, rules. The place of a rule in the file plays no part.</remarks>
    public static Decision Decide(Covenant covenant, DecisionRequest request)
    {
        try
        {
            return Evaluate(covenant, request);
        }
        catch (Exception)
        {
            // INVARIANT: doubt refuses. A fault in one rule must not become "that rule does not apply", least of all for a forbid.
            return new Decision.Deny(DenyReason.EvaluationFailed, null, null, [], null, []);
        }
    }

    private static Decision Evaluate(Covenant covenant, DecisionRequest request)
    {
        var local = DutchTime.ToLocal(request.Time);
        if (!covenant.IsValidOn(DateOnly.FromDateTime(local)))
        {
            return Refuse(DenyReason.CovenantNotValid, null, Clauses.Validity);
        }

        return Forbidden(covenant, request, local)
            ?? WithUnknownNames(covenant, request, local)
            ?? ByRules(covenant, request, local);
    }

    private static Decision.Deny? WithUnknownNames(Covenant covenant, DecisionRequest request, DateTime local)
    {
        if (UnknownNames.Find(covenant, request, out var unknown) is not { } reason)
        {
            return null;
        }

        // To someone who is no party, no rule is nearer than another.
        var nearest = reason == DenyReason.UnknownParty ? null : FindNearest(covenant, request, local).Rule;
        return Refuse(reason, nearest, unknown);
    }

    private static Decision.Deny? Forbidden(Covenant covenant, DecisionRequest request, DateTime local)
    {
        Forbid? first = null;
        List<string>? struck = null;
        foreach (var forbid in covenant.ForbidsById)
        {
            if (ForbidEvaluation.Strikes(forbid.Conditions, request, local))
            {
                first ??= forbid;
                (struck ??= []).Add(forbid.Id);
            }
        }

        return first is null
            ? null
            : new Decision.Deny(DenyReason.Forbidden, first.Id, first.Article, [], first.Because, struck!);
    }

    private static Decision ByRules(Covenant covenant, DecisionRequest request, DateTime local)
    {
        var (rule, failed) = FindNearest(covenant, request, local);
        return rule is not null && failed == Clauses.None
            ? new Decision.Permit(rule.Id, rule.Article, request.DetailLevel, rule.NextStep)
            : Refuse(DenyReason.NoRule, rule, failed);
    }

    /// <summary>The first rule that permits, or the one that comes nearest, with the clauses it fails.</summary>
    private static (Rule? Rule, Clauses Failed) FindNearest(Covenant covenant, DecisionRequest request, DateTime local)
    {
        Rule? nearest = null;
        var missing = Clauses.None;
        var shortest = int.MaxValue;
        foreach (var rule in covenant.RulesById)
        {
            var failed = RuleEvaluation.Failed(covenant, rule, request, local);
            if (failed == Clauses.None)
            {
                return (rule, failed);
            }

            var distance = Nearness.Distance(rule, failed, request.AskerParty);
            if (distance < shortest)
            {
                (nearest, missing, shortest) = (rule, failed, distance);
            }
        }

        return (nearest, missing);
    }

    private static Decision.Deny Refuse(DenyReason reason, Rule? rule, Clauses missing) =>
        new(reason, rule?.Id, rule?.Article, ClauseNames.Of(missing), null, []);
}
