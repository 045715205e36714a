using System.Text.RegularExpressions;

namespace Bekend.Policies.Differences.Cases;

/// <summary>The characters that a case id may have, one for each group that no pattern tells apart.</summary>
internal sealed class CaseAlphabet
{
    private readonly Dictionary<char, HashSet<string>> _atoms;

    /// <param name="atoms">Each a regular expression for one character.</param>
    public CaseAlphabet(IReadOnlyList<string> atoms)
    {
        var tests = atoms.Select(Test).ToList();
        var groups = new Dictionary<string, char>(StringComparer.Ordinal);
        var key = new char[tests.Count + 1];

        // Digits and letters first: an example should look like a case number.
        foreach (var character in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code)))
        {
            if (char.IsControl(character) || char.IsSurrogate(character))
            {
                continue;
            }

            for (var i = 0; i < tests.Count; i++)
            {
                key[i] = tests[i](character) ? '1' : '0';
            }

            key[^1] = char.IsWhiteSpace(character) ? '1' : '0';
            groups.TryAdd(new string(key), character);
        }

        Characters = [.. groups.Values];
        _atoms = groups.ToDictionary(group => group.Value, group => atoms.Where((_, i) => group.Key[i] == '1').ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>One of each group.</summary>
    public IReadOnlyList<char> Characters { get; }

    /// <summary>Whether one of <see cref="Characters"/> is one that an atom means.</summary>
    public bool IsIn(char character, string atom) => _atoms[character].Contains(atom);

    private static Func<char, bool> Test(string atom)
    {
        if (atom is [var literal and not '.'])
        {
            return character => character == literal;
        }

        var regex = new Regex($@"\A(?:{atom})\z", RegexOptions.CultureInvariant);
        return character => regex.IsMatch([character]);
    }
}
