using System.Globalization;

namespace Bekend.Ledger.Lines;

/// <summary>Sizes and indexes as text: ASCII digits, no sign, no leading zero, at most 2^63-1.</summary>
internal static class StrictDecimal
{
    public static bool TryParse(ReadOnlySpan<char> text, out long value)
    {
        // The framework's parser lets a number end in NUL characters.
        var canonical = (text.Length == 1 || (text.Length > 1 && text[0] != '0')) && !text.ContainsAnyExceptInRange('0', '9');
        value = 0;
        return canonical && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);
}
