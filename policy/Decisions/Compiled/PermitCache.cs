using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Permits, made once for each set of rules that together permit some question: a permit costs no memory.</summary>
/// <remarks>
/// Bounded: of the sets that begin with the same rule, a few are kept for each level and others are made each time. Adding is a
/// compare-and-swap at the head of a short list that only grows; nobody waits, and the loser of a race keeps its own, equal permit.
/// </remarks>
internal sealed class PermitCache
{
    private const int Levels = 3;
    private const int MostKept = 8;

    private readonly IReadOnlyList<Rule> _rules;
    private readonly Provision[] _provisions;
    private readonly Obligation[] _always;
    private readonly Kept?[] _kept;

    /// <param name="rules">In id order.</param>
    /// <param name="provisions">Their ids and articles.</param>
    /// <param name="retention">How long records are kept.</param>
    /// <param name="notice">The duty to tell the person, or null.</param>
    public PermitCache(IReadOnlyList<Rule> rules, Provision[] provisions, Retention retention, SubjectNotice? notice)
    {
        (_rules, _provisions) = (rules, provisions);
        _always = notice is null ? [new Obligation.Keep(retention)] : [new Obligation.Keep(retention), new Obligation.Inform(notice)];
        _kept = new Kept?[rules.Count * Levels];
    }

    /// <summary>The permit of some rules together.</summary>
    /// <param name="rules">Places of the rules in id order; at least one.</param>
    /// <param name="level">The level that was asked for: one the rules allow.</param>
    public Decision.Permit Get(ReadOnlySpan<int> rules, DetailLevel level)
    {
        ref var head = ref _kept[(rules[0] * Levels) + (int)level];
        var first = Volatile.Read(ref head);
        for (var kept = first; kept is not null; kept = kept.Next)
        {
            if (rules.SequenceEqual(kept.Rules))
            {
                return kept.Permit;
            }
        }

        var permit = Make(rules, level);
        if ((first?.Depth ?? 0) < MostKept)
        {
            Interlocked.CompareExchange(ref head, new(rules.ToArray(), permit, first, (first?.Depth ?? 0) + 1), first);
        }

        return permit;
    }

    private Decision.Permit Make(ReadOnlySpan<int> rules, DetailLevel level)
    {
        var provisions = new Provision[rules.Length];
        var obligations = new List<Obligation>(_always);
        for (var i = 0; i < rules.Length; i++)
        {
            provisions[i] = _provisions[rules[i]];
            AddOf(_rules[rules[i]], obligations);
        }

        return new(provisions, level, [.. obligations]);
    }

    private static void AddOf(Rule rule, List<Obligation> obligations)
    {
        if (rule.Conditions.Approvals > 1)
        {
            obligations.Add(new Obligation.FourEyes(rule.Id, rule.Conditions.Approvals));
        }

        if (rule.SpecialCategory is { } special)
        {
            obligations.Add(new Obligation.SpecialData(rule.Id, special));
        }

        if (rule.NextStep is { } next)
        {
            obligations.Add(new Obligation.NextStep(rule.Id, next));
        }
    }

    private sealed record Kept(int[] Rules, Decision.Permit Permit, Kept? Next, int Depth);
}
