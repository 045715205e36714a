using Bekend.Policies.Covenants;

namespace Bekend.Policies.Lint.Spaces;

/// <summary>What the rules and forbids of one covenant are about, as sets of questions that can be compared exactly.</summary>
/// <remarks>
/// Every clause is about one dimension, so a rule is a box. Two case patterns that differ in text count as having no case id in common:
/// whether they do cannot be seen from the texts, and what is not certain is not reported.
/// </remarks>
internal sealed class RuleSpaces
{
    /// <summary>More boxes than this are not looked through; nothing is then claimed.</summary>
    private const int MaxBoxes = 10_000;

    private readonly QuestionSpace space;
    private readonly Dictionary<Rule, Box> rules;
    private readonly List<(Forbid? Forbid, Box Box)> refused;

    public RuleSpaces(Covenant covenant)
    {
        space = new QuestionSpace(covenant);
        rules = new(ReferenceEqualityComparer.Instance);
        foreach (var rule in covenant.Rules)
        {
            rules[rule] = space.Of(rule);
        }

        refused = [.. covenant.Forbids.SelectMany(forbid => space.Of(forbid).Select(box => ((Forbid?)forbid, box))), .. space.Impossible().Select(box => ((Forbid?)null, box))];
    }

    public Box Of(Rule rule) => rules[rule];

    /// <summary>Whether no question in a box can be asked and get past the forbids.</summary>
    public bool IsRefused(Box box)
    {
        List<Box> left = [box];
        foreach (var (_, other) in refused)
        {
            left = [.. left.SelectMany(part => part.Except(other)).Take(MaxBoxes + 1)];
            if (left.Count > MaxBoxes)
            {
                return false;
            }
        }

        return left.TrueForAll(part => part.IsEmpty);
    }

    /// <summary>Forbids that strike some question in a box.</summary>
    public IEnumerable<Forbid> Striking(Box box) =>
        refused.Where(other => other.Forbid is not null && other.Box.Meets(box)).Select(other => other.Forbid!).Distinct();
}
