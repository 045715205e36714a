using Bekend.Policies.Covenants;
using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Lint.Rules;

/// <summary>The person it is about is told, within a month, or later with an end.</summary>
/// <remarks>Sources: AVG articles 14(3)(a) and 23(2).</remarks>
internal sealed class PersonsAreTold : ILintRule
{
    // The longest month, so that P31D passes.
    private static readonly DateTimeOffset Reference = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public void Check(LintSubject subject, FaultList errors, FaultList warnings)
    {
        var place = subject.Draft.MarkOf("betrokkene");
        switch (subject.Covenant.SubjectNotice)
        {
            case null:
                warnings.As(Codes.NoNotice).Add(place, "nothing says when the person is told (`betrokkene`)");
                break;
            case { Inform: InformDuty.Postponed, PostponedUntil: null }:
                warnings.As(Codes.PostponedForever).Add(place, "telling the person is postponed without an end (`uitstel-tot`)");
                break;
            case { Inform: InformDuty.Within { Period: var period }, Exception: null } when period.AddTo(Reference) > Reference.AddMonths(1):
                errors.As(Codes.NoticeTooLate).Add(place, $"the person is told within {period}; without an exception the limit is one month");
                break;
        }
    }
}
