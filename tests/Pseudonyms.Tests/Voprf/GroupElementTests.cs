using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>What libsodium lets through and Bekend does not: each test fails when its guard is removed.</summary>
public sealed class GroupElementTests
{
    private static readonly byte[] Two = TestData.ScalarOf(2);

    [Fact]
    public void IsValid_Random() => Assert.All(
        Enumerable.Range(0, 100).Select(_ => GroupElement.Random()), e => Assert.True(GroupElement.IsValid(e)));

    [Fact]
    public void Random_NeverRepeats() => Assert.Equal(
        100, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(GroupElement.Random())).Distinct().Count());

    [Fact]
    public void IsValid_RefusesTheIdentity() => Assert.False(GroupElement.IsValid(TestData.Identity));

    [Fact]
    public void IsValid_RefusesTheHighestBit()
    {
        var element = TestData.Generator;
        element[^1] |= 0x80;

        Assert.False(GroupElement.IsValid(element));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    public void IsValid_RefusesAnotherLength(int length)
    {
        byte[] element = [.. TestData.Generator, .. TestData.Generator];

        Assert.False(GroupElement.IsValid(element.AsSpan(0, length)));
    }

    [Fact]
    public void TryMultiply_RefusesEveryBadElement() => Assert.All(
        TestData.RefusedElements(), e => Assert.False(GroupElement.TryMultiply(Two, e, new byte[GroupElement.Size])));

    [Fact]
    public void TryMultiply_RefusesAScalarThatIsZeroModuloTheOrder()
    {
        Assert.False(GroupElement.TryMultiply(new byte[Scalar.Size], TestData.Generator, new byte[GroupElement.Size]));
        Assert.False(GroupElement.TryMultiply(TestData.Order, TestData.Generator, new byte[GroupElement.Size]));
    }

    [Fact]
    public void TryMultiplyGenerator_RefusesAScalarThatIsZeroModuloTheOrder()
    {
        Assert.False(GroupElement.TryMultiplyGenerator(new byte[Scalar.Size], new byte[GroupElement.Size]));
        Assert.False(GroupElement.TryMultiplyGenerator(TestData.Order, new byte[GroupElement.Size]));
    }

    [Fact]
    public void TryAdd_RefusesEveryBadElementOnEitherSide() => Assert.All(TestData.RefusedElements(), e =>
    {
        // The destination holds a valid element before: only the return code tells that nothing was added.
        Assert.False(GroupElement.TryAdd(e, TestData.Generator, TestData.Generator));
        Assert.False(GroupElement.TryAdd(TestData.Generator, e, TestData.Generator));
    });

    [Fact]
    public void TryAdd_RefusesASumThatIsTheIdentity()
    {
        var minusOne = new byte[Scalar.Size];
        Scalar.Subtract(new byte[Scalar.Size], TestData.ScalarOf(1), minusOne);
        var opposite = TestData.Multiply(minusOne, TestData.Generator);

        Assert.False(GroupElement.TryAdd(opposite, TestData.Generator, new byte[GroupElement.Size]));
    }

    [Fact]
    public void TryMapUniform_RefusesTheIdentity() =>
        Assert.False(GroupElement.TryMapUniform(new byte[Sha512.HashSize], new byte[GroupElement.Size]));

    [Fact]
    public void TryMultiplyAll_RefusesTheBatchForOneBadElementAnywhere()
    {
        for (var bad = 0; bad < 3; bad++)
        {
            byte[] elements = [.. TestData.Generator, .. TestData.Generator, .. TestData.Generator];
            elements.AsSpan(bad * GroupElement.Size, GroupElement.Size).Clear();

            Assert.False(GroupElement.TryMultiplyAll(Two, elements, new byte[elements.Length]));
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(65535 * 32, true)]
    [InlineData(65535 * 32 + 1, false)]
    [InlineData(65536 * 32, false)]
    public void IsBatch_DemandsWholeElementsWithinTheLimit(int length, bool expected) =>
        Assert.Equal(expected, GroupElement.IsBatch(new byte[length]));

    [Fact]
    public void ShortBuffers_ThrowBeforeMemoryIsTouched()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            GroupElement.TryMultiply(Two, TestData.Generator, new byte[GroupElement.Size - 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            GroupElement.TryMultiply(Two.AsSpan(1), TestData.Generator, new byte[GroupElement.Size]));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            GroupElement.TryMapUniform(new byte[Sha512.HashSize - 1], new byte[GroupElement.Size]));
    }
}
