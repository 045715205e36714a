using System.Security.Cryptography;
using Bekend.Pseudonyms.Voprf;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Pseudonyms.Tests.Voprf;

public sealed class Sha512Tests
{
    [Fact]
    public void Pieces_HashAsTheWhole() => Prop.ForAll<byte[][]>(
        ArbMap.Default.ArbFor<byte[][]>(),
        pieces => Hash(pieces).SequenceEqual(SHA512.HashData(pieces.SelectMany(p => p).ToArray())))
        .Holds();

    [Theory]
    [InlineData(0)]
    [InlineData(111)]
    [InlineData(112)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(65535)]
    public void LengthsAroundABlock_HashAsElsewhere(int length)
    {
        var data = RandomNumberGenerator.GetBytes(length);

        Assert.Equal(SHA512.HashData(data), Hash(data));
    }

    [Fact]
    public void Copy_ForksTheComputation()
    {
        var first = new Sha512();
        first.Append("common"u8);
        var second = first;
        first.Append("a"u8);
        second.Append("b"u8);

        Assert.Equal(SHA512.HashData("commona"u8), Finish(ref first));
        Assert.Equal(SHA512.HashData("commonb"u8), Finish(ref second));
    }

    private static byte[] Hash(params byte[][] pieces)
    {
        var hash = new Sha512();
        foreach (var piece in pieces)
        {
            hash.Append(piece);
        }

        return Finish(ref hash);
    }

    private static byte[] Finish(ref Sha512 hash)
    {
        var result = new byte[Sha512.HashSize];
        hash.Finish(result);
        return result;
    }
}
