using System.Globalization;
using System.Text;

namespace Bekend.Policies.Syntax.Trees;

/// <summary>What a covenant's text may hold at all. What a lawyer sees on screen must be what the machine reads.</summary>
internal static class TextLimits
{
    public const int MaxBytes = 1 << 20;

    /// <returns>False after adding one fault.</returns>
    public static bool Check(string yaml, FaultList faults)
    {
        if (yaml.Length > MaxBytes || Encoding.UTF8.GetByteCount(yaml) > MaxBytes)
        {
            faults.Add(Mark.Start, "the file is larger than 1 MiB");
            return false;
        }

        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < yaml.Length; i++)
        {
            if (yaml[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
            else if (!IsAllowed(yaml, ref i))
            {
                faults.Add(new Mark(line, i - lineStart + 1), $"character {Describe(yaml[i])} is not allowed");
                return false;
            }
        }

        return true;
    }

    /// <summary>The first character that a value may not hold, as <c>U+202E</c>; line feeds and tabs it may.</summary>
    public static string? FindForbidden(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\n' && (value[i] == '\r' || !IsAllowed(value, ref i)))
            {
                return Describe(value[i]);
            }
        }

        return null;
    }

    private static string Describe(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    // Format characters (bidirectional overrides, zero-width, byte order mark) and the rare line separators can make text
    // look like something else, or make a comment end where no editor shows it. U+FFFD means the file was not UTF-8.
    private static bool IsAllowed(string yaml, ref int i)
    {
        var c = yaml[i];
        if (c is '\t' or (>= ' ' and <= '~'))
        {
            return true;
        }

        if (c == '\r')
        {
            return i + 1 < yaml.Length && yaml[i + 1] == '\n';
        }

        if (char.IsHighSurrogate(c) && i + 1 < yaml.Length && char.IsLowSurrogate(yaml[i + 1]))
        {
            if (IsForbidden(CharUnicodeInfo.GetUnicodeCategory(yaml, i)))
            {
                return false;
            }

            i++;
            return true;
        }

        return c != '\uFFFD' && !IsForbidden(CharUnicodeInfo.GetUnicodeCategory(c));
    }

    private static bool IsForbidden(UnicodeCategory category) => category is UnicodeCategory.Control
        or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned;
}
