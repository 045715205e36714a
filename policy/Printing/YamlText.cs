using System.Text;
using System.Text.RegularExpressions;
using Bekend.Policies.Syntax.Trees;

namespace Bekend.Policies.Printing;

/// <summary>Writes one scalar: plain where no YAML reader could take it for anything else, in double quotes elsewhere.</summary>
internal static partial class YamlText
{
    public static string Of(TextNode node) => node.IsPlain || IsSafe(node.Text) ? node.Text : Quoted(node.Text);

    private static bool IsSafe(string text) => Plain().IsMatch(text) && !Reserved().IsMatch(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    // Letters and digits, and inside the text what has no meaning to YAML in any place.
    [GeneratedRegex(@"\A\p{L}(?:[\p{L}0-9 ./()'_-]*[\p{L}0-9.)])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    // What some YAML reader or other takes for a truth value or for nothing; the reader of case patterns refuses ja and nee as well.
    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|y|n|null|ja|nee)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
