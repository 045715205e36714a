namespace Bekend.Policies.Syntax.Spelling;

/// <summary>Puts input in backticks for a message: on one line, cut off after 60 characters.</summary>
internal static class Quote
{
    private const int MaxLength = 60;

    public static string Of(string input)
    {
        var cut = char.IsHighSurrogate(input.ElementAtOrDefault(MaxLength - 1)) ? MaxLength - 1 : MaxLength;
        var text = input.Length > MaxLength ? string.Concat(input.AsSpan(0, cut), "…") : input;
        return $"`{text.Replace('\n', ' ').Replace('\r', ' ').Replace('`', '\'')}`";
    }
}
