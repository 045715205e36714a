using System.Text;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Notes;

/// <summary>Names of keys: not empty, no Unicode spaces, no plus.</summary>
/// <remarks>Source: C2SP signed-note, "Format".</remarks>
internal static class KeyName
{
    public static bool IsValid(ReadOnlySpan<char> name)
    {
        if (!WellFormedText.IsLine(name) || name.Contains('+'))
        {
            return false;
        }

        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                return false;
            }
        }

        return true;
    }
}
