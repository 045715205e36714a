using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Tests.Voprf;

namespace Bekend.Pseudonyms.Tests.Keys;

public sealed class RotationBoxKeyTests : IDisposable
{
    private static readonly RotationChange Change = new("overlast-voorbeeldstad", 1, 2);
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 64).Select(i => (byte)i)];

    private readonly RotationBoxKey _key = RotationBoxKey.Derive(Secret);
    private readonly RotationFactor _factor = RotationFactor.Import(TestData.ScalarOf(17));

    [Fact]
    public void Open_GivesWhatWasSealed()
    {
        var box = Seal();

        Assert.True(_key.TryOpen(box, Change, out var factor));
        using (factor)
        {
            Assert.Equal(_factor.Export(), factor.Export());
        }

        Assert.True(box.Length <= RotationBoxKey.MaxBoxSize);
        Assert.NotEqual(box, Seal());
        Assert.True(box.AsSpan().IndexOf(_factor.Export()) < 0);
    }

    [Fact]
    public void Derive_IsTheSameForTheSameSecret_AndAnotherForAnother()
    {
        using var again = RotationBoxKey.Derive(Secret);
        using var other = RotationBoxKey.Derive([.. Secret.Reverse()]);

        Assert.Equal(_key.PublicKey.ToArray(), again.PublicKey.ToArray());
        Assert.NotEqual(_key.PublicKey.ToArray(), other.PublicKey.ToArray());
        Assert.True(again.TryOpen(Seal(), Change, out _));
        Assert.False(other.TryOpen(Seal(), Change, out _));
        Assert.Throws<ArgumentException>(() => RotationBoxKey.Derive(new byte[31]));
    }

    [Theory]
    [InlineData("overlast-voorbeeldstaD", 1, 2)]
    [InlineData("ander-convenant", 1, 2)]
    [InlineData("overlast-voorbeeldstad", 2, 1)]
    [InlineData("overlast-voorbeeldstad", 1, 3)]
    [InlineData("overlast-voorbeeldstad", 2, 3)]
    [InlineData("overlast-voorbeeldstad", 257, 2)]
    public void Open_ForAnotherChange_IsRefused(string covenant, int from, int to) =>
        Assert.False(_key.TryOpen(Seal(), new(covenant, from, to), out _));

    [Fact]
    public void Open_EveryByteMangled_IsRefused()
    {
        var box = Seal();
        for (var at = 0; at < box.Length; at++)
        {
            box[at] ^= 1;
            Assert.False(_key.TryOpen(box, Change, out _));
            box[at] ^= 1;
        }

        Assert.False(_key.TryOpen(box.AsSpan(1), Change, out _));
        Assert.False(_key.TryOpen([.. box, 0], Change, out _));
        Assert.False(_key.TryOpen([], Change, out _));
    }

    [Fact]
    public void Seal_RefusesWhatIsNoKeyAndNoChange()
    {
        Assert.Throws<ArgumentException>(() => RotationBoxKey.Seal(new byte[31], Change, _factor));
        Assert.Throws<ArgumentException>(() => RotationBoxKey.Seal(new byte[32], Change, _factor));
        foreach (var change in new RotationChange[] { default, new("", 1, 2), new(new('a', 64), 1, 2), new("é", 1, 2), new("a", 0, 1), new("a", 1, 0) })
        {
            Assert.Throws<ArgumentException>(() => RotationBoxKey.Seal(_key.PublicKey.Span, change, _factor));
        }
    }

    [Fact]
    public void Disposed_OpensNothing()
    {
        var box = Seal();
        _key.Dispose();

        Assert.False(_key.TryOpen(box, Change, out _));
    }

    public void Dispose()
    {
        _key.Dispose();
        _factor.Dispose();
    }

    private byte[] Seal() => RotationBoxKey.Seal(_key.PublicKey.Span, Change, _factor);
}
