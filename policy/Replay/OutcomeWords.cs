using Bekend.Policies.Decisions;
using Bekend.Policies.Explanations;

namespace Bekend.Policies.Replay;

/// <summary>Says an outcome in a few words, with every reason: <c>ja: R1</c>, <c>nee: zaak, tijd (R2 komt het dichtst in de buurt)</c>.</summary>
public static class OutcomeWords
{
    /// <summary>Puts an outcome into words. Names of clauses, rules and forbids stay as the covenant has them.</summary>
    public static Explanation Of(LoggedOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.IsPermit)
        {
            var rules = string.Join(", ", outcome.Rules);
            return new($"ja: {rules}", $"yes: {rules}");
        }

        if (outcome.Reason == DenyReason.EvaluationFailed)
        {
            return new("nee: er kon niet worden beslist", "no: it could not be decided");
        }

        var reasons = string.Join(", ", outcome.Forbids.Concat(outcome.Missing));
        var (dutch, english) = outcome.Rules is [var nearest, ..] ? ($" ({nearest} komt het dichtst in de buurt)", $" ({nearest} comes nearest)") : ("", "");
        return new($"nee: {reasons}{dutch}", $"no: {reasons}{english}");
    }
}
