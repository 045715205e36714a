namespace Bekend.Connector.Gateway;

/// <summary>Makes text from the other side fit to be shown on a terminal.</summary>
internal static class PlainText
{
    private const int MaxLength = 600;

    /// <summary>One line without control or formatting characters, at most 600 characters; null when nothing is left.</summary>
    /// <remarks>Escape sequences could move the cursor, and bidirectional marks could turn an answer around.</remarks>
    public static string? Line(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var kept = string.Concat(text.Take(MaxLength).Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(IsPlain)).Trim();
        return kept.Length == 0 ? null : kept;
    }

    private static bool IsPlain(char c) =>
        !char.IsControl(c)
        && char.GetUnicodeCategory(c) is not (
            System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.PrivateUse
            or System.Globalization.UnicodeCategory.OtherNotAssigned);
}
