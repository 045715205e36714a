using Bekend.Policies.Covenants;
using Bekend.Policies.Decisions.Compiled;

namespace Bekend.Policies.Decisions;

/// <summary>Decides whether a question may be asked. Default deny; forbids win; a decision carries all its reasons.</summary>
public static class Decider
{
    /// <summary>Rules that may permit one question together before more memory is taken.</summary>
    private const int UsualRules = 16;

    private const int UsualMemory = 128;
    private const int UsualBlocks = 8;

    private static readonly Decision.Deny Failed = new(DenyReason.EvaluationFailed, null, [], []);
    private static readonly Decision.Deny NotValid = new(DenyReason.CovenantNotValid, null, ClauseNames.Of(Clauses.Validity), []);

    /// <summary>Decides one question. A pure function: the same covenant and question give the same decision. Never waits for another.</summary>
    /// <param name="covenant">The covenant version that is asked.</param>
    /// <param name="request">The question.</param>
    /// <returns>Never null. A fault inside is a <see cref="Decision.Deny"/> with <see cref="DenyReason.EvaluationFailed"/>.</returns>
    /// <remarks>Order: validity, forbids, unknown names, rules. The place of a rule in the file plays no part.</remarks>
    public static Decision Decide(Covenant covenant, DecisionRequest request)
    {
        try
        {
            return Evaluate(covenant.Compiled, request);
        }
        catch (Exception)
        {
            // INVARIANT: doubt refuses. A fault in one rule must not become "that rule does not apply", least of all for a forbid.
            return Failed;
        }
    }

    private static Decision Evaluate(CompiledCovenant covenant, DecisionRequest request)
    {
        var local = DutchTime.ToLocal(request.Time);
        if (!covenant.IsValidAt(local))
        {
            return NotValid;
        }

        var size = Facts.MemorySize(covenant.Vocabulary);
        var facts = covenant.Vocabulary.Read(request, local, size <= UsualMemory ? stackalloc byte[size] : new byte[size]);
        if (covenant.Forbids.Struck(facts) is { } struck)
        {
            return new Decision.Deny(DenyReason.Forbidden, null, [], struck);
        }

        if (facts.UnknownReason == DenyReason.UnknownParty)
        {
            // To someone who is no party, no rule is nearer than another.
            return Refuse(covenant, DenyReason.UnknownParty, -1, facts.Unknown);
        }

        var blocks = covenant.Rules.AboutSize;
        Span<ulong> about = blocks <= UsualBlocks ? stackalloc ulong[blocks] : new ulong[blocks];
        covenant.Rules.MarkAbout(facts, about);
        return facts.UnknownReason is { } unknown
            ? Refuse(covenant, unknown, NearestRule.Find(covenant.Rules, facts, about), facts.Unknown)
            : ByRules(covenant, request.DetailLevel, facts, about);
    }

    private static Decision ByRules(CompiledCovenant covenant, DetailLevel level, in Facts facts, ReadOnlySpan<ulong> about)
    {
        Span<int> usual = stackalloc int[UsualRules];
        var count = covenant.Rules.Permitting(facts, about, usual);
        if (count == 0)
        {
            var nearest = NearestRule.Find(covenant.Rules, facts, about);
            return Refuse(covenant, DenyReason.NoRule, nearest, nearest < 0 ? Clauses.None : covenant.Rules.Failed(nearest, facts));
        }

        if (count <= usual.Length)
        {
            return covenant.Permits.Get(usual[..count], level);
        }

        var all = new int[count];
        covenant.Rules.Permitting(facts, about, all);
        return covenant.Permits.Get(all, level);
    }

    private static Decision.Deny Refuse(CompiledCovenant covenant, DenyReason reason, int nearest, Clauses missing) =>
        new(reason, nearest < 0 ? null : covenant.Provisions[nearest], ClauseNames.Of(missing), []);
}
