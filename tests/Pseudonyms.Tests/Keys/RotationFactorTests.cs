using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Tests.Voprf;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Keys;

public sealed class RotationFactorTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    [Fact]
    public void Between_TakesEveryPseudonymToTheNextVersion_AndBack()
    {
        using var old = EvaluationKey.Generate();
        using var next = old.MakeNext();
        using var factor = RotationFactor.Between(old, next);
        using var back = factor.Invert();
        for (var i = 0; i < 20; i++)
        {
            var point = GroupElement.Random();
            Assert.True(old.TryEvaluate(point, out var before));
            Assert.True(next.TryEvaluate(point, out var after));

            Assert.Equal(after.Elements, Apply(factor, before.Elements));
            Assert.Equal(before.Elements, Apply(back, after.Elements));
        }
    }

    [Fact]
    public void Apply_CommutesWithTheIndexsOwnKey()
    {
        using var old = EvaluationKey.Generate();
        using var next = old.MakeNext();
        using var factor = RotationFactor.Between(old, next);
        using var own = RekeyingKey.Derive(Secret, "a");
        var pseudonym = GroupElement.Random();
        var stored = new byte[GroupElement.Size];
        var restored = new byte[GroupElement.Size];

        Assert.True(own.TryRekey(pseudonym, stored));
        Assert.True(own.TryRekey(Apply(factor, pseudonym), restored));

        Assert.Equal(restored, Apply(factor, stored));
    }

    [Fact]
    public void MakeNext_IsAnotherEveryTime_AndLeavesTheOldOneAsItWas()
    {
        using var old = EvaluationKey.Generate();
        var before = old.PublicKey.ToArray();

        var keys = Enumerable.Range(0, 50).Select(_ => old.MakeNext()).ToList();

        Assert.Equal(51, keys.Select(key => Convert.ToHexString(key.PublicKey.Span)).Append(Convert.ToHexString(before)).Distinct().Count());
        Assert.Equal(before, old.PublicKey.ToArray());
        old.Dispose();
        Assert.Throws<ObjectDisposedException>(old.MakeNext);
        keys.ForEach(key => key.Dispose());
    }

    [Fact]
    public void Connects_ItsTwoVersionsOnly_InTheirOrder()
    {
        using var old = EvaluationKey.Generate();
        using var next = old.MakeNext();
        using var later = next.MakeNext();
        using var factor = RotationFactor.Between(old, next);

        Assert.True(factor.Connects(old.PublicKey.Span, next.PublicKey.Span));
        Assert.False(factor.Connects(next.PublicKey.Span, old.PublicKey.Span));
        Assert.False(factor.Connects(next.PublicKey.Span, later.PublicKey.Span));
        Assert.False(factor.Connects(old.PublicKey.Span, later.PublicKey.Span));
        Assert.False(factor.Connects(old.PublicKey.Span, []));
        Assert.False(factor.Connects([], next.PublicKey.Span));
        Assert.False(factor.Connects(new byte[32], new byte[32]));
    }

    [Fact]
    public void Import_TakesWhatWasExported_AndNothingOutOfRange()
    {
        using var old = EvaluationKey.Generate();
        using var next = old.MakeNext();
        using var factor = RotationFactor.Between(old, next);
        using var again = RotationFactor.Import(factor.Export());
        var pseudonym = GroupElement.Random();

        Assert.Equal(Apply(factor, pseudonym), Apply(again, pseudonym));
        foreach (var bad in new[] { [], new byte[31], new byte[32], [.. Enumerable.Repeat((byte)0xff, 32)], new byte[33] })
        {
            var exception = Assert.Throws<ArgumentException>(() => RotationFactor.Import(bad));
            Assert.StartsWith("a factor is 32 bytes, little-endian, above 0 and below the group order", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Apply_LeavesNothingBehindForOneBadElementAnywhere()
    {
        using var factor = RotationFactor.Import(TestData.ScalarOf(17));
        foreach (var bad in TestData.RefusedElements())
        {
            byte[] elements = [.. GroupElement.Random(), .. GroupElement.Random()];
            bad.CopyTo(elements, GroupElement.Size);
            var destination = new byte[elements.Length];
            Array.Fill(destination, (byte)0xaa);

            Assert.False(factor.TryApply(elements, destination));
            Assert.Equal(new byte[destination.Length], destination);
        }
    }

    [Fact]
    public void Disposed_Throws()
    {
        var factor = RotationFactor.Import(TestData.ScalarOf(17));
        factor.Dispose();

        Assert.Throws<ObjectDisposedException>(() => factor.TryApply(TestData.Generator, new byte[32]));
        Assert.Throws<ObjectDisposedException>(factor.Export);
        Assert.Throws<ObjectDisposedException>(factor.Invert);
    }

    private static byte[] Apply(RotationFactor factor, byte[] elements)
    {
        var destination = new byte[elements.Length];
        Assert.True(factor.TryApply(elements, destination));
        return destination;
    }
}
