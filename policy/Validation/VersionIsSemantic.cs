using System.Text.RegularExpressions;
using Bekend.Policies.Syntax.Drafts;
using Bekend.Policies.Syntax.Spelling;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Validation;

/// <summary>`versie` is a semantic version of at most 64 characters.</summary>
/// <remarks>Source: Semantic Versioning 2.0.0, items 2, 9 and 10.</remarks>
internal sealed partial class VersionIsSemantic : IValidationRule
{
    private const int MaxLength = 64;

    public void Check(CovenantDraft draft, FaultList faults)
    {
        if (draft.Version is { } version && !(version.Value.Length <= MaxLength && Shape().IsMatch(version.Value)))
        {
            faults.Add(version.Mark, $"{Quote.Of(version.Value)} is not a semantic version such as 1.2.0");
        }
    }

    [GeneratedRegex(@"\A(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}(?:-(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
