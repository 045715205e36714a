using System.Security.Cryptography;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

/// <summary>MTH, PATH and PROOF word for word from RFC 6962, section 2.1: slow, recursive, sharing no code with the product.</summary>
internal sealed class NaiveTree(IReadOnlyList<Digest> leaves)
{
    private readonly Dictionary<(int Start, int End), Digest> _roots = [];

    public static NaiveTree OfSize(int size) => new([.. Enumerable.Range(0, size).Select(i => MemoryNodes.LeafAt(i))]);

    public Digest Root(int size) => size == 0 ? Digest.From(SHA256.HashData([])) : Root(0, size);

    public List<Digest> Path(int index, int size) => Path(index, 0, size);

    public List<Digest> Proof(int oldSize, int newSize) => SubProof(oldSize, 0, newSize, true);

    public Digest Root(int start, int end)
    {
        if (end - start == 1)
        {
            return leaves[start];
        }

        if (!_roots.TryGetValue((start, end), out var root))
        {
            var middle = start + Split(end - start);
            root = Digest.From(SHA256.HashData([1, .. Root(start, middle).ToArray(), .. Root(middle, end).ToArray()]));
            _roots.Add((start, end), root);
        }

        return root;
    }

    private static int Split(int length)
    {
        var split = 1;
        while (split * 2 < length)
        {
            split *= 2;
        }

        return split;
    }

    private List<Digest> Path(int index, int start, int end)
    {
        if (end - start == 1)
        {
            return [];
        }

        var split = Split(end - start);
        return index < split
            ? [.. Path(index, start, start + split), Root(start + split, end)]
            : [.. Path(index - split, start + split, end), Root(start, start + split)];
    }

    private List<Digest> SubProof(int oldSize, int start, int end, bool whole)
    {
        if (oldSize == end - start)
        {
            return whole ? [] : [Root(start, end)];
        }

        var split = Split(end - start);
        return oldSize <= split
            ? [.. SubProof(oldSize, start, start + split, whole), Root(start + split, end)]
            : [.. SubProof(oldSize - split, start + split, end, false), Root(start, start + split)];
    }
}
