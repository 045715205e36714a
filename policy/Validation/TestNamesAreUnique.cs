using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>Each test has a name of its own.</summary>
internal sealed class TestNamesAreUnique : IValidationRule
{
    public void Check(CovenantDraft draft, FaultList faults)
    {
        var seen = new Dictionary<string, Mark>(StringComparer.Ordinal);
        foreach (var name in draft.Tests.Select(t => t.Name).Where(n => n.Value.Length > 0))
        {
            if (!seen.TryAdd(name.Value, name.Mark))
            {
                faults.Add(name.Mark, $"duplicate test name {Quote.Of(name.Value)}; first on line {seen[name.Value].Line}");
            }
        }
    }
}
