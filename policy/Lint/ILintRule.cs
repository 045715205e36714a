using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint;

/// <summary>One thing that a good covenant has, or has not.</summary>
internal interface ILintRule
{
    /// <summary>Adds everything it finds.</summary>
    /// <param name="subject">The covenant, read without a fault.</param>
    /// <param name="errors">Receives what must be repaired.</param>
    /// <param name="warnings">Receives what somebody should look at.</param>
    void Check(LintSubject subject, FaultList errors, FaultList warnings);
}
