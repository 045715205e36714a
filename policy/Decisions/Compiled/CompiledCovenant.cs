using System.Collections.Frozen;
using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>A covenant in the form in which it decides: names are numbers, conditions are sets of bits. Immutable, but for what <see cref="PermitCache"/> keeps.</summary>
internal sealed class CompiledCovenant
{
    /// <param name="parts">The covenant.</param>
    /// <param name="rules">Its rules, in id order.</param>
    /// <param name="forbids">Its forbids, in id order.</param>
    public CompiledCovenant(CovenantParts parts, IReadOnlyList<Rule> rules, IReadOnlyList<Forbid> forbids)
    {
        Vocabulary = new(parts, rules);
        Rules = new(rules, parts.DetailLevels, Vocabulary);
        Forbids = new(forbids, Vocabulary);
        Provisions = [.. rules.Select(rule => new Provision(rule.Id, rule.Article))];
        Permits = new(rules, Provisions, parts.Retention, parts.SubjectNotice);
        Places = rules.Select((rule, place) => (rule.Id, place)).DistinctBy(item => item.Id).ToFrozenDictionary(item => item.Id, item => item.place, StringComparer.Ordinal);
        (ValidFrom, ValidTo) = (parts.ValidFrom.DayNumber, parts.ValidTo.DayNumber);
    }

    /// <summary>The words of a question as rows.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>All rules.</summary>
    public RuleTable Rules { get; }

    /// <summary>All forbids.</summary>
    public ForbidTable Forbids { get; }

    /// <summary>Id and article of each rule, in id order.</summary>
    public Provision[] Provisions { get; }

    /// <summary>What a permit says.</summary>
    public PermitCache Permits { get; }

    /// <summary>The place of each rule in id order.</summary>
    public FrozenDictionary<string, int> Places { get; }

    private int ValidFrom { get; }

    private int ValidTo { get; }

    /// <summary>Places one question; for where speed is no matter.</summary>
    public Facts Read(DecisionRequest request, DateTime local) => Vocabulary.Read(request, local, new byte[Facts.MemorySize(Vocabulary)]);

    /// <summary>Whether the covenant holds at a Dutch wall-clock time.</summary>
    public bool IsValidAt(DateTime local)
    {
        var day = (int)(local.Ticks / TimeSpan.TicksPerDay);
        return day >= ValidFrom && day <= ValidTo;
    }
}
