using Bekend.Policies.Syntax;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Grammar;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>`versie` is a semantic version of at most 64 characters.</summary>
internal sealed class VersionIsSemantic : IValidationRule
{
    private const int MaxLength = 64;

    public void Check(CovenantDraft draft, FaultList faults)
    {
        if (draft.Version is { } version && !(version.Value.Length <= MaxLength && Forms.Version.IsMatch(version.Value)))
        {
            faults.As(Codes.Version).Add(version.Mark, $"{Quote.Of(version.Value)} is not a semantic version such as 1.2.0");
        }
    }
}
