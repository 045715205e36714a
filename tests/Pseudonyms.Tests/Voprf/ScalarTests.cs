using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

public sealed class ScalarTests
{
    public static TheoryData<string> Refused() =>
    [
        "0000000000000000000000000000000000000000000000000000000000000000", // 0
        "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010", // ℓ, which inverts to 0 in libsodium
        "eed3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010", // ℓ + 1, which libsodium takes for 1
        "0100000000000000000000000000000000000000000000000000000000000080", // 2^255 + 1, which libsodium takes for 1
        "0000000000000000000000000000000000000000000000000000000000000020", // 2^253
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "",
        "01",
        "01000000000000000000000000000000000000000000000000000000000000", // 31 bytes
        "010000000000000000000000000000000000000000000000000000000000000000", // 33 bytes
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public void IsValid_RefusesAllButTheCanonicalRange(string hex) => Assert.False(Scalar.IsValid(TestData.Hex(hex)));

    [Theory]
    [InlineData("0100000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")] // ℓ − 1
    public void IsValid_AcceptsTheEndsOfTheRange(string hex) => Assert.True(Scalar.IsValid(TestData.Hex(hex)));

    [Fact]
    public void Random_IsValidAndNeverRepeats()
    {
        var scalars = Enumerable.Range(0, 1000).Select(_ => Random()).ToList();

        Assert.All(scalars, s => Assert.True(Scalar.IsValid(s)));
        Assert.Equal(scalars.Count, scalars.Select(Convert.ToHexString).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    public void InvertAll_GivesOneWhenMultipliedBack(int count)
    {
        byte[] scalars = [.. Enumerable.Range(0, count).SelectMany(_ => Random())];
        byte[] inverses = [.. scalars];

        Scalar.InvertAll(inverses);

        for (var at = 0; at < scalars.Length; at += Scalar.Size)
        {
            var product = new byte[Scalar.Size];
            Scalar.Multiply(scalars.AsSpan(at, Scalar.Size), inverses.AsSpan(at, Scalar.Size), product);
            Assert.Equal(TestData.ScalarOf(1), product);
        }
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")]
    public void InvertAll_RefusesZeroAndClearsTheBatch(string zero)
    {
        byte[] scalars = [.. Random(), .. TestData.Hex(zero), .. Random()];

        Assert.Throws<ArgumentException>(() => Scalar.InvertAll(scalars));

        Assert.Equal(new byte[scalars.Length], scalars);
    }

    private static byte[] Random()
    {
        var scalar = new byte[Scalar.Size];
        Scalar.Random(scalar);
        return scalar;
    }
}
