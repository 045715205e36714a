using Bekend.Policies.Covenants;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>The patterns of case ids that rules name, each once.</summary>
internal sealed class CasePatterns
{
    /// <summary>Number of a rule that has no pattern.</summary>
    public const int None = -1;

    private readonly List<CaseRequirement> _patterns = [];
    private readonly int[] _ofRule;

    /// <param name="rules">All rules, in id order.</param>
    public CasePatterns(IReadOnlyList<Rule> rules)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _ofRule = [.. rules.Select(rule => Number(rule.Conditions.Case, numbers))];
    }

    /// <summary>How many there are.</summary>
    public int Count => _patterns.Count;

    /// <summary>The pattern of a rule, or <see cref="None"/>.</summary>
    public int OfRule(int rule) => _ofRule[rule];

    /// <summary>Whether a case id matches a pattern.</summary>
    public bool Accepts(int pattern, string? caseId) => _patterns[pattern].Accepts(caseId);

    private int Number(CaseRequirement? requirement, Dictionary<string, int> numbers)
    {
        if (requirement?.Pattern is not { } pattern)
        {
            return None;
        }

        if (numbers.TryAdd(pattern, _patterns.Count))
        {
            _patterns.Add(requirement);
        }

        return numbers[pattern];
    }
}
