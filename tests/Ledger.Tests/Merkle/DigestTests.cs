using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Merkle;

public sealed class DigestTests
{
    private static readonly byte[] Bytes = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void Keeps_AllBytesInOrder()
    {
        var digest = Digest.From(Bytes);
        var copy = new byte[40];
        digest.CopyTo(copy);

        Assert.Equal(Bytes, digest.ToArray());
        Assert.Equal(Bytes, copy[..32]);
        Assert.All(copy[32..], value => Assert.Equal(0, value));
    }

    [Fact]
    public void Differs_WhenAnyBitDiffers()
    {
        for (var bit = 0; bit < 256; bit++)
        {
            var other = Bytes.ToArray();
            other[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.NotEqual(Digest.From(Bytes), Digest.From(other));
        }

        Assert.Equal(Digest.From(Bytes), Digest.From(Bytes.ToArray()));
        Assert.Equal(Digest.From(Bytes).GetHashCode(), Digest.From(Bytes.ToArray()).GetHashCode());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void Refuses_OtherLengths(int length)
    {
        Assert.Throws<ArgumentException>(() => Digest.From(new byte[length]));
        Assert.False(Digest.TryParse(Convert.ToBase64String(new byte[length]), out _));
    }

    [Fact]
    public void Refuses_ShortDestination() => Assert.Throws<ArgumentException>(() => Digest.From(Bytes).CopyTo(new byte[31]));

    [Fact]
    public void Reads_OnlyTheTextItWrites()
    {
        var text = Digest.From(Bytes).ToString();

        Assert.Equal(Convert.ToBase64String(Bytes), text);
        Assert.True(Digest.TryParse(text, out var parsed));
        Assert.Equal(Digest.From(Bytes), parsed);
        foreach (var mangled in Mangling.EachByte(text))
        {
            // Another hash may be well-formed; this one must not come out of it.
            Assert.False(Digest.TryParse(mangled, out var other) && other == parsed, mangled);
        }
    }
}
