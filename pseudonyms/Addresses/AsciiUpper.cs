namespace Bekend.Pseudonyms.Addresses;

/// <summary>Upper case of the letters a to z only.</summary>
internal static class AsciiUpper
{
    /// <summary>Upper case of a–z; any other character unchanged, so that no foreign letter turns into a Latin one.</summary>
    public static char Of(char c) => char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c;
}
