using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>There is some limit to how much may be asked.</summary>
internal sealed class QuotasAreSet : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        if (subject.Covenant.Quotas.Count == 0)
        {
            warnings.As(Codes.NoQuota).Add(Mark.Start, "no limit to the number of questions (`quota`)");
        }
    }
}
