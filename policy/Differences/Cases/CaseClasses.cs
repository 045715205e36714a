using Bekend.Policies.Covenants;

namespace Bekend.Policies.Differences.Cases;

/// <summary>Case ids that no pattern of a set tells apart, with an example of each: every combination of patterns that some case id matches.</summary>
internal sealed class CaseClasses
{
    private const int MostStates = 20_000;

    private readonly IReadOnlyList<CaseRequirement> _patterns;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _examples = [];

    /// <param name="requirements">What rules ask for; those without a pattern are not looked at.</param>
    public CaseClasses(IEnumerable<CaseRequirement?> requirements)
    {
        _patterns = [.. requirements.OfType<CaseRequirement>().Where(requirement => requirement.Pattern is not null).DistinctBy(requirement => requirement.Pattern)];
        IsComplete = Search();
    }

    /// <summary>An example of each class.</summary>
    public IReadOnlyList<string> Examples => _examples;

    /// <summary>The patterns, each once.</summary>
    public IEnumerable<string> Patterns => _patterns.Select(pattern => pattern.Pattern!);

    /// <summary>False when a pattern could not be taken apart, or there were too many combinations: then there may be case ids of no class.</summary>
    public bool IsComplete { get; }

    /// <summary>The class of a case id.</summary>
    /// <returns>Its place among <see cref="Examples"/>; -1 for none.</returns>
    public int Find(string caseId) => _numbers.GetValueOrDefault(KeyOf(caseId), -1);

    /// <summary>Whether the case ids of a class match a pattern.</summary>
    public bool Matches(int number, string pattern) => _patterns.First(item => item.Pattern == pattern).Accepts(_examples[number]);

    private bool Search()
    {
        var machine = new CaseMachine();
        var parts = _patterns.Select(pattern => CasePatternReader.Read(pattern.Pattern!, machine)).ToList();
        var alphabet = new CaseAlphabet(machine.Atoms);
        var start = machine.Close(parts.OfType<(int First, int Last)>().Select(part => part.First));
        var seen = new HashSet<string>(StringComparer.Ordinal) { Key(start, isBlank: true) };
        var layer = new List<(SortedSet<int> States, string Text)> { (start, string.Empty) };
        for (var length = 1; length <= CaseRequirement.MaxCaseLength && layer.Count > 0; length++)
        {
            var next = new List<(SortedSet<int>, string)>();
            foreach (var (states, text) in layer)
            {
                foreach (var character in alphabet.Characters)
                {
                    var longer = text + character;
                    var reached = machine.Read(states, atom => alphabet.IsIn(character, atom));
                    if (seen.Add(Key(reached, string.IsNullOrWhiteSpace(longer))))
                    {
                        next.Add((reached, longer));
                        Note(longer);
                    }
                }
            }

            if (seen.Count > MostStates)
            {
                return false;
            }

            layer = next;
        }

        return parts.TrueForAll(part => part is not null);
    }

    // What class a text is of is never worked out here: the requirements say so themselves.
    private void Note(string text)
    {
        if (CaseRequirement.IsCaseId(text) && _numbers.TryAdd(KeyOf(text), _examples.Count))
        {
            _examples.Add(text);
        }
    }

    private string KeyOf(string text) => string.Concat(_patterns.Select(pattern => pattern.Accepts(text) ? '1' : '0'));

    private static string Key(SortedSet<int> states, bool isBlank) => $"{(isBlank ? "blank" : "")} {string.Join(' ', states)}";
}
