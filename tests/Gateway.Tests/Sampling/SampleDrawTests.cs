using System.Security.Cryptography;
using Bekend.Gateway.Sampling;
using Bekend.Ledger.Merkle;

namespace Bekend.Gateway.Tests.Sampling;

public sealed class SampleDrawTests
{
    private static readonly Guid[] Ten = [.. Enumerable.Range(1, 10).Select(number => new Guid(number, 0, 0, new byte[8]))];

    [Fact]
    public void Draws_AsTheFormulaSays()
    {
        var root = MerkleHash.Leaf("x"u8);
        var (bytes, id) = (new byte[32], Guid.Parse("00112233-4455-6677-8899-aabbccddeeff"));
        root.CopyTo(bytes);
        var seed = SHA256.HashData([.. "bekend:steekproef:1"u8, .. bytes]);

        Assert.Equal(seed, SampleDraw.Seed(root));
        Assert.Equal(SHA256.HashData([.. seed, .. Convert.FromHexString("00112233445566778899AABBCCDDEEFF")]), SampleDraw.Lot(seed, id));
    }

    [Fact]
    public void Draws_Alike_WhateverTheOrderInWhichTheyCome()
    {
        var root = MerkleHash.Leaf("x"u8);

        Assert.Equal(Draw(root, Ten, 4), Draw(root, Ten.Reverse(), 4));
        Assert.Equal(4, Draw(root, Ten, 4).Distinct().Count());
        Assert.Equal(10, Draw(root, Ten, 99).Count);
        Assert.Empty(Draw(root, [], 4));
    }

    /// <summary>Over 2,000 roots each of ten is drawn in three tenths of them, within five standard deviations.</summary>
    [Fact]
    public void Draws_EachAsOftenAsTheOthers()
    {
        var drawn = Enumerable.Range(0, 2000)
            .SelectMany(number => Draw(MerkleHash.Leaf(BitConverter.GetBytes(number)), Ten, 3))
            .CountBy(id => id).ToDictionary();

        Assert.All(Ten, id => Assert.InRange(drawn[id], 600 - 103, 600 + 103));
    }

    /// <summary>Against sorting all of them, at every number that is asked for.</summary>
    [Fact]
    public void Draws_TheLowestOfAll()
    {
        var root = MerkleHash.Leaf("y"u8);
        var seed = SampleDraw.Seed(root);
        var sorted = Ten.OrderBy(id => Convert.ToHexString(SampleDraw.Lot(seed, id)), StringComparer.Ordinal).ToList();

        for (var count = 1; count <= 11; count++)
        {
            Assert.Equal(sorted.Take(count), Draw(root, Ten, count));
        }
    }

    private static IReadOnlyList<Guid> Draw(Digest root, IEnumerable<Guid> population, int count)
    {
        var lots = new LowestLots(SampleDraw.Seed(root), count);
        var passed = 0;
        foreach (var id in population)
        {
            lots.Add(id);
            passed++;
        }

        Assert.Equal(passed, lots.Population);
        return lots.Take();
    }
}
