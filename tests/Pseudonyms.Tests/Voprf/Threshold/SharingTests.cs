using Bekend.Pseudonyms.Voprf.Threshold;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf.Threshold;

/// <summary>Polynomials, their shares, commitments and weights; the vectors are computed by another program.</summary>
public sealed class SharingTests
{
    private const string Coefficients =
        "3824d189fad2bc216cb4158f6dac2f9cb3df4fecc6ec3ce7155ca10206969403"
        + "81da7d3fc3532fab2cd92bb6481f9341905f4d6dc17acbed9082371ee0b01004"
        + "049675b8379fe5afe15d007e73eca5be27be007b189b4b2f950a2b5d80c38c06";

    public static TheoryData<string> RefusedScalars() => ScalarTests.Refused();

    [Theory]
    [InlineData(1, "bd94c481f5c5d17c7aeb41c329b8689c6bfd9dd4a00254043ce9037e660a320e")]
    [InlineData(2, "7089b7302b318d879fa47fad0fa92ff07297edb2ab4e02808c8bbcb3c705e905")]
    [InlineData(3, "2baa9550d0da13f28719be93dc7242c1c9ad3e87e7d0475a0743cba32988b90a")]
    [InlineData(16, "5f949962ad147d3aa361c38eabb05d786d00e4c158b18f0f541a241165246301")]
    public void Share_IsTheValueOfThePolynomial(int holder, string expected)
    {
        using var polynomial = SharePolynomial.Import(TestData.Hex(Coefficients));

        Assert.Equal(TestData.Hex(expected), polynomial.ShareFor(holder));
    }

    [Theory]
    [InlineData(0, "1,3,16", "c3182d9edca1a401e72a2ec8b8621fa699999999999999999999999999999909,5cb786e156a805e0067f386d09c3baf2c44eecc44eecc44eecc44eecc44eec04,cf0342dde6186876e8f2906d1cd4047ca1177aa1177aa1177aa1177aa1177a01")]
    [InlineData(0, "2,1", "ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010,0200000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(5, "1,2,3", "0300000000000000000000000000000000000000000000000000000000000000,e5d3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010,0600000000000000000000000000000000000000000000000000000000000000")]
    [InlineData(0, "7", "0100000000000000000000000000000000000000000000000000000000000000")]
    public void Weights_AreThoseOfLagrange(int at, string places, string expected) => Assert.Equal(
        TestData.Hex(expected.Replace(",", "", StringComparison.Ordinal)),
        Lagrange.WeightsAt(at, [.. places.Split(',').Select(int.Parse)]));

    [Fact]
    public void Weights_RefuseAPlaceTwice() => Assert.Throws<ArgumentException>(() => Lagrange.WeightsAt(0, [1, 2, 1]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(17)]
    public void ShareFor_RefusesTheSecretItselfAndNobodysNumber(int holder)
    {
        using var polynomial = SharePolynomial.Generate(2);

        Assert.Throws<ArgumentOutOfRangeException>(() => polynomial.ShareFor(holder));
    }

    [Theory]
    [MemberData(nameof(RefusedScalars))]
    public void Import_RefusesEveryBadCoefficient(string hex)
    {
        var error = Assert.Throws<ArgumentException>(() => SharePolynomial.Import([.. TestData.ScalarOf(3), .. TestData.Hex(hex), .. hex.Length == 0 ? new byte[1] : []]));

        Assert.StartsWith("a polynomial has 1 to 16 coefficients", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Commitments_AreTheCoefficientsTimesTheGenerator()
    {
        using var polynomial = SharePolynomial.Import([.. TestData.ScalarOf(5), .. TestData.ScalarOf(7)]);

        Assert.Equal(
            [.. TestData.Multiply(TestData.ScalarOf(5), TestData.Generator), .. TestData.Multiply(TestData.ScalarOf(7), TestData.Generator)],
            polynomial.Commitments.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void EveryShare_HoldsAgainstTheCommitments_AndNoOtherDoes(int needed)
    {
        using var polynomial = SharePolynomial.Generate(needed);
        Assert.True(ShareCommitments.TryParse(polynomial.Commitments.Span, needed, out var commitments));
        for (var holder = 1; holder <= ThresholdShape.MaxHolders; holder++)
        {
            var share = polynomial.ShareFor(holder);
            Assert.True(commitments.Verify(holder, share));
            Assert.Equal(TestData.Multiply(share, TestData.Generator), commitments.TryPublicShare(holder, out var key) ? key : []);

            // Another's share is worth nothing, save where t = 1 makes them all the same.
            Assert.Equal(needed == 1, commitments.Verify(holder == 1 ? 2 : 1, share));
            Assert.False(commitments.Verify(holder, TestData.AddOrder(share)));
            Scalar.Add(share, TestData.ScalarOf(1), share);
            Assert.False(commitments.Verify(holder, share));
        }
    }

    [Fact]
    public void Commitments_RefuseAnotherDegreeAndEveryBadElement()
    {
        using var polynomial = SharePolynomial.Generate(2);
        var points = polynomial.Commitments.ToArray();

        Assert.False(ShareCommitments.TryParse(points, 1, out _));
        Assert.False(ShareCommitments.TryParse(points, 3, out _));
        Assert.False(ShareCommitments.TryParse(points.AsSpan(0, 63), 2, out _));
        Assert.False(ShareCommitments.TryParse([], 0, out _));
        foreach (var bad in TestData.RefusedElements())
        {
            Assert.False(ShareCommitments.TryParse([.. points.AsSpan(0, 32), .. bad], 2, out _));
            Assert.False(ShareCommitments.TryParse([.. bad, .. points.AsSpan(32)], 2, out _));
        }
    }

    [Fact]
    public void FewerThanNeeded_DoNotDetermineTheSecret()
    {
        using var polynomial = SharePolynomial.Generate(3);
        byte[][] known = [polynomial.ShareFor(2), polynomial.ShareFor(5)];

        // Whatever secret is guessed, there is a polynomial of the same degree with it and with both known shares:
        // interpolate through (0, guess), (2, f(2)), (5, f(5)) and look at the value at 2 and 5 again.
        for (byte guess = 1; guess <= 50; guess++)
        {
            var third = ValueAt(9, [0, 2, 5], [TestData.ScalarOf(guess), .. known]);

            Assert.Equal(TestData.ScalarOf(guess), ValueAt(0, [2, 5, 9], [.. known, third]));
        }
    }

    [Fact]
    public void Disposed_ThrowsAndKeepsItsCommitments()
    {
        var polynomial = SharePolynomial.Generate(2);
        var commitments = polynomial.Commitments.ToArray();
        polynomial.Dispose();

        Assert.Throws<ObjectDisposedException>(() => polynomial.ShareFor(1));
        Assert.Throws<ObjectDisposedException>(() => polynomial.Export());
        Assert.Equal(commitments, polynomial.Commitments.ToArray());
    }

    private static byte[] ValueAt(int place, int[] places, byte[][] values)
    {
        var weights = Lagrange.WeightsAt(place, places);
        var sum = new byte[Scalar.Size];
        for (var i = 0; i < places.Length; i++)
        {
            var term = new byte[Scalar.Size];
            Scalar.Multiply(TestData.ElementAt(weights, i), values[i], term);
            Scalar.Add(sum, term, sum);
        }

        return sum;
    }
}
