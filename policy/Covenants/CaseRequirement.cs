using System.Text.RegularExpressions;

namespace Bekend.Policies.Covenants;

/// <summary>That a question must carry a case id (`mits.zaak`), and what it must look like.</summary>
public sealed class CaseRequirement
{
    /// <summary>Longest case id, in UTF-16 code units.</summary>
    public const int MaxCaseLength = 64;

    private readonly Regex? regex;

    internal CaseRequirement(string? pattern, Regex? regex) => (Pattern, this.regex) = (pattern, regex);

    /// <summary>The regular expression the whole case id must match; null when any case id will do.</summary>
    public string? Pattern { get; }

    /// <summary>Whether a text can be a case id at all: 1 to 64 characters, no control characters, not blank.</summary>
    /// <param name="caseId">Any text, or null.</param>
    public static bool IsCaseId(string? caseId) =>
        caseId is { Length: > 0 and <= MaxCaseLength } && !string.IsNullOrWhiteSpace(caseId) && !HasControl(caseId);

    /// <summary>Whether a case id satisfies this requirement.</summary>
    /// <param name="caseId">Any text, or null.</param>
    public bool Accepts(string? caseId) => IsCaseId(caseId) && (regex is null || regex.IsMatch(caseId!));

    private static bool HasControl(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }
}
