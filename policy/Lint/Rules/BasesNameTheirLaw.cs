using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>A legal duty or a public task names the law that lays it down.</summary>
/// <remarks>Source: AVG article 6(3).</remarks>
internal sealed class BasesNameTheirLaw : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        foreach (var basis in subject.Draft.LegalBases)
        {
            if (basis.Value is { Avg: "6.1.c" or "6.1.e", Law: null, Wpg: null, Wjsg: null, Wgs: null, Awr: null })
            {
                errors.As(Codes.BasisWithoutLaw).Add(
                    basis.Mark, $"legal basis `{basis.Value.Name}` ({basis.Value.Avg}) names no law that lays down the task (`wet`, `wpg`, `wjsg`, `wgs` or `awr`)");
            }
        }
    }
}
