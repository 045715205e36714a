using Bekend.Pseudonyms.Names;

namespace Bekend.Pseudonyms.MatchKeys;

/// <summary>Finds the keys of a question that tell less than their kind does, and as what they are sent instead.</summary>
/// <remarks>Source: docs/match-keys.md, how strong a match is.</remarks>
internal static class Weakening
{
    private const string NewYear = "0101";

    /// <summary>The kind that travels beside the key.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="value">Its value.</param>
    /// <param name="hasInitials">Whether only initials stand for the given names.</param>
    public static MatchKeyKind SentAs(MatchKeyKind kind, string value, bool hasInitials)
    {
        var parts = value.Split('|');
        return kind switch
        {
            MatchKeyKind.K2 when IsCommon(parts[0]) || IsNewYear(parts[2]) => MatchKeyKind.K3,
            MatchKeyKind.K3 when IsNewYear(parts[2]) => MatchKeyKind.K6,
            MatchKeyKind.K4 when IsNewYear(parts[2]) || (hasInitials && (IsCommon(parts[0]) || IsCommon(parts[1]))) => MatchKeyKind.K3,
            MatchKeyKind.K7 when IsNewYear(parts[1]) || hasInitials => MatchKeyKind.K8,
            _ => kind,
        };
    }

    private static bool IsCommon(string surname) => CommonSurnames.Contains(surname);

    // Registers write 1 January for people whose birthday nobody wrote down; thousands share one.
    private static bool IsNewYear(string date) => date.EndsWith(NewYear, StringComparison.Ordinal);
}
