using System.Collections.Immutable;

namespace Bekend.Policies.Syntax.Grammar;

/// <summary>A mapping with a fixed set of keys: what the reader accepts and what the schema for editors says come from here.</summary>
internal sealed class Section
{
    private Section(string name, ImmutableArray<Key> keys) => (Name, Keys) = (name, keys);

    /// <summary>Name of the definition in the schema.</summary>
    public string Name { get; }

    /// <summary>In the order in which a file is printed.</summary>
    public ImmutableArray<Key> Keys { get; }

    /// <summary>Names of the keys, for "did you mean".</summary>
    public IEnumerable<string> Names => Keys.Select(key => key.Name);

    /// <summary>Whether one key at least must be there, although none in particular.</summary>
    public bool IsNeverEmpty { get; private init; }

    public static Section Of(string name, params ImmutableArray<Key> keys) => new(name, keys);

    public static Section NeverEmpty(string name, params ImmutableArray<Key> keys) => new(name, keys) { IsNeverEmpty = true };

    /// <exception cref="InvalidOperationException">The section has no such key: the reader and the grammar disagree.</exception>
    public Key Find(string name) =>
        Keys.FirstOrDefault(key => string.Equals(key.Name, name, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"Section {Name} has no key {name}.");

    public bool Has(string name) => Keys.Any(key => string.Equals(key.Name, name, StringComparison.Ordinal));
}
