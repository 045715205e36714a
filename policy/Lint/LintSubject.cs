using Bekend.Policies.Covenants;
using Bekend.Policies.Lint.Spaces;
using Bekend.Policies.Syntax.Drafts;

namespace Bekend.Policies.Lint;

/// <summary>A covenant that was read without a fault, with the places of its parts.</summary>
internal sealed class LintSubject(CovenantDraft draft, Covenant covenant)
{
    private readonly Lazy<RuleSpaces> spaces = new(() => new RuleSpaces(covenant));

    public CovenantDraft Draft { get; } = draft;

    public Covenant Covenant { get; } = covenant;

    /// <summary>What each rule and forbid is about, as sets of questions.</summary>
    public RuleSpaces Spaces => spaces.Value;
}
