using Bekend.Indexing.Signals;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Indexing.Storage;

/// <summary>The keys of one signal as its row has them.</summary>
/// <param name="Pseudonyms">32 bytes each, one after the other.</param>
/// <param name="Kinds">Their kinds in the same order, with a line feed between two; no kind has one in it.</param>
internal sealed record StoredKeys(byte[] Pseudonyms, string Kinds)
{
    private const char Between = '\n';

    /// <param name="keys">One pseudonym twice is one key, of the first of its kinds.</param>
    public static StoredKeys Format(IReadOnlyList<IndexedKey> keys)
    {
        var different = keys.DistinctBy(key => Convert.ToHexString(key.Pseudonym)).ToList();
        return new(
            [.. different.SelectMany(key => key.Pseudonym)],
            string.Join(Between, different.Select(key => key.Kind)));
    }

    public List<IndexedKey> Parse() =>
        Pseudonyms.Length == 0
            ? []
            : [.. Kinds.Split(Between).Select((kind, place) => new IndexedKey(kind, At(place).ToArray()))];

    /// <summary>What this signal calls a key; null when it has no such key. Takes as long either way.</summary>
    /// <param name="pseudonym">32 bytes.</param>
    public string? KindOf(ReadOnlySpan<byte> pseudonym)
    {
        var found = -1;
        for (var place = 0; place < Pseudonyms.Length / GroupElement.Size; place++)
        {
            found = At(place).SequenceEqual(pseudonym) ? place : found;
        }

        var kinds = Kinds.Split(Between);
        return found < 0 ? null : kinds[found];
    }

    /// <summary>Of each key that both have, what this signal calls it and what the other does.</summary>
    public IReadOnlyList<(string First, string Second)> SharedWith(StoredKeys other) =>
        [.. from key in Parse() let theirs = other.KindOf(key.Pseudonym) where theirs is not null select (key.Kind, theirs)];

    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => nameof(StoredKeys);

    private ReadOnlySpan<byte> At(int place) => Pseudonyms.AsSpan(place * GroupElement.Size, GroupElement.Size);
}
