using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>The privacy officer's advice is there, and came before the covenant began.</summary>
internal sealed class AdviceIsGiven : ILintRule
{
    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        var covenant = subject.Covenant;
        var place = subject.Draft.MarkOf("bron");
        if (covenant.Source?.PrivacyOfficerAdvice is not { } advice)
        {
            errors.As(Codes.PrivacyOfficerAdvice).Add(place, "the privacy officer's advice (`fg-advies` in `bron`) is missing");
        }
        else if (advice > covenant.ValidFrom)
        {
            errors.As(Codes.PrivacyOfficerAdvice).Add(
                place, $"the privacy officer's advice is of {advice:yyyy-MM-dd}, after the covenant began on {covenant.ValidFrom:yyyy-MM-dd}");
        }
    }
}
