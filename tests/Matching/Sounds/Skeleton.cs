using System.Text.RegularExpressions;

namespace Bekend.Matching.Sounds;

/// <summary>Our own code without any vowel but a first one: what the vowel in it is worth.</summary>
internal static class Skeleton
{
    /// <summary>Letters.</summary>
    /// <param name="name">Letters a–z, not empty.</param>
    public static string Code(string name)
    {
        var code = Bekend.Pseudonyms.Names.DutchSound.Code(name);
        return code[..1] + Regex.Replace(code[1..], "[aeiouy]", "");
    }
}
