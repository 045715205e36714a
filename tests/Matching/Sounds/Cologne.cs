using System.Text;
using System.Text.RegularExpressions;

namespace Bekend.Matching.Sounds;

/// <summary>Kölner Phonetik, made for German names.</summary>
/// <remarks>Source: H. J. Postel, Die Kölner Phonetik, IBM-Nachrichten 19 (1969).</remarks>
internal static class Cologne
{
    /// <summary>Digits.</summary>
    /// <param name="name">Letters a–z, not empty.</param>
    public static string Code(string name)
    {
        var digits = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            digits.Append(Digit(name[i], i == 0 ? '\0' : name[i - 1], i + 1 < name.Length ? name[i + 1] : '\0'));
        }

        var code = Regex.Replace(digits.ToString(), @"(.)\1+", "$1");
        return code.Length == 0 ? code : code[..1] + code[1..].Replace("0", "", StringComparison.Ordinal);
    }

    private static string Digit(char letter, char before, char after) => letter switch
    {
        'a' or 'e' or 'i' or 'j' or 'o' or 'u' or 'y' => "0",
        'h' => "",
        'b' => "1",
        'p' => after == 'h' ? "3" : "1",
        'd' or 't' => after is 'c' or 's' or 'z' ? "8" : "2",
        'f' or 'v' or 'w' => "3",
        'g' or 'k' or 'q' => "4",
        'c' when before == '\0' => "ahkloqrux".Contains(after, StringComparison.Ordinal) ? "4" : "8",
        'c' => before is not ('s' or 'z') && "ahkoqux".Contains(after, StringComparison.Ordinal) ? "4" : "8",
        'x' => before is 'c' or 'k' or 'q' ? "8" : "48",
        'l' => "5",
        'm' or 'n' => "6",
        'r' => "7",
        _ => "8",
    };
}
