namespace Bekend.Matching.Sounds;

/// <summary>American Soundex, the baseline.</summary>
/// <remarks>Source: National Archives, The Soundex Indexing System: h and w do not part two letters of one code, vowels do.</remarks>
internal static class Soundex
{
    private const string Digits = "01230120022455012623010202"; // a to z

    /// <summary>A letter and three digits.</summary>
    /// <param name="name">Letters a–z, not empty.</param>
    public static string Code(string name)
    {
        var code = name[..1];
        var last = Digits[name[0] - 'a'];
        foreach (var letter in name.Skip(1))
        {
            var digit = Digits[letter - 'a'];
            if (digit != '0' && digit != last)
            {
                code += digit;
            }

            last = letter is 'h' or 'w' ? last : digit;
        }

        return code.PadRight(4, '0')[..4];
    }
}
