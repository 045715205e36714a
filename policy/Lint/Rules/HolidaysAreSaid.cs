using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>A window that some clause uses says what it does on public holidays.</summary>
internal sealed class HolidaysAreSaid : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        var covenant = subject.Covenant;
        var used = covenant.Rules.SelectMany(rule => rule.Conditions.Windows)
            .Concat(covenant.Forbids.SelectMany(forbid => forbid.Conditions.Windows))
            .Select(window => window.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var window in subject.Draft.TimeWindows.Where(w => w.Value.Holidays is null && used.Contains(w.Value.Name)))
        {
            warnings.As(Codes.HolidaysUnsaid).Add(window.Mark, $"time window `{window.Value.Name}` does not say what it does on public holidays (`feestdagen`); they count as any other day");
        }
    }
}
