using System.Text;

namespace Bekend.Browser.Tests.Support;

/// <summary>Something typed that may not leave the browser, in every spelling in which it might.</summary>
internal sealed class Secret
{
    /// <summary>Shorter than this is found by chance.</summary>
    private const int Shortest = 4;

    private readonly IReadOnlyList<string> _spellings;

    public Secret(string text)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(text.Length, Shortest);
        Text = text;
        string[] plain = [text, string.Concat(text.Where(char.IsLetterOrDigit))];
        _spellings = [.. plain.Where(spelling => spelling.Length >= Shortest).SelectMany(Spell).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    public string Text { get; }

    /// <param name="sent">What was sent, as UTF-8 read into text.</param>
    public bool IsIn(string sent) => _spellings.Any(spelling => sent.Contains(spelling, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"a secret of {Text.Length} characters";

    private static IEnumerable<string> Spell(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        yield return text;
        yield return Uri.EscapeDataString(text);
        yield return Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
        yield return Convert.ToHexString(bytes);
        yield return string.Concat(text.Select(letter => letter < 128 ? letter.ToString() : $"\\u{(int)letter:x4}"));
        foreach (var shift in new[] { 0, 1, 2 })
        {
            // Inside a longer text, base64 depends on where it starts; its whole middle groups are the same.
            var whole = Convert.ToBase64String([.. new byte[shift], .. bytes]);
            var middle = whole[(shift == 0 ? 0 : 4)..(whole.Length - 4)];
            if (middle.Length >= 2 * Shortest)
            {
                yield return middle;
                yield return middle.Replace('+', '-').Replace('/', '_');
            }
        }
    }
}
