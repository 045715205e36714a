using System.Text;
using Bekend.Ledger.Lines;

namespace Bekend.Ledger.Notes;

/// <summary>Names of keys: not empty, no Unicode spaces, no plus.</summary>
/// <remarks>Source: C2SP signed-note, "Format".</remarks>
internal static class KeyName
{
    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static void Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsValid(name))
        {
            throw new ArgumentException("a key name is not empty and has no spaces, plus or control characters", nameof(name));
        }
    }

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
