using System.Collections.Frozen;

namespace Bekend.Policies.Decisions.Compiled;

/// <summary>Names as numbers from 1; 0 is a name the covenant does not know.</summary>
internal sealed class NameTable
{
    private readonly FrozenDictionary<string, int> _numbers;

    public NameTable(IEnumerable<string> names) =>
        _numbers = names.Select((name, i) => KeyValuePair.Create(name, i + 1)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Numbers in use, 0 included.</summary>
    public int Count => _numbers.Count + 1;

    /// <summary>The number of a name; 0 when it is unknown or null.</summary>
    public int Find(string? name) => name is not null && _numbers.TryGetValue(name, out var number) ? number : 0;
}
