using System.Text.Json;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>RFC 9496, appendix A: ristretto255.</summary>
public sealed class Rfc9496Tests
{
    private static readonly JsonElement Vectors = SharedFiles.ReadJson("vectors/rfc9496-ristretto255.json");

    [Fact]
    public void MultiplesOfTheGenerator_AreThoseOfTheRfc()
    {
        var multiples = Multiples();
        Assert.Equal(16, multiples.Length);
        for (byte n = 1; n < multiples.Length; n++)
        {
            var product = new byte[GroupElement.Size];

            Assert.True(GroupElement.TryMultiplyGenerator(TestData.ScalarOf(n), product));

            Assert.Equal(multiples[n], product);
            Assert.Equal(multiples[n], TestData.Multiply(TestData.ScalarOf(n), TestData.Generator));
            Assert.True(GroupElement.IsValid(product));
        }
    }

    [Fact]
    public void Addition_StepsThroughTheMultiples()
    {
        var multiples = Multiples();
        for (var n = 2; n < multiples.Length; n++)
        {
            var sum = new byte[GroupElement.Size];

            Assert.True(GroupElement.TryAdd(multiples[n - 1], TestData.Generator, sum));

            Assert.Equal(multiples[n], sum);
        }
    }

    [Fact]
    public void ZerothMultiple_IsTheIdentityAndRefused()
    {
        Assert.Equal(TestData.Identity, Multiples()[0]);
        Assert.False(GroupElement.IsValid(Multiples()[0]));
    }

    [Fact]
    public void InvalidEncodings_AreAllRefused()
    {
        var encodings = Vectors.GetProperty("invalidEncodings").EnumerateArray().ToList();
        Assert.Equal(29, encodings.Count);
        Assert.All(encodings, vector => Assert.False(
            GroupElement.IsValid(TestData.Hex(vector, "hex")),
            vector.GetProperty("reason").GetString()));
    }

    [Fact]
    public void UniformBytes_MapToTheElementsOfTheRfc()
    {
        var derivations = Vectors.GetProperty("elementDerivation64").EnumerateArray().ToList();
        Assert.NotEmpty(derivations);
        Assert.All(derivations, vector =>
        {
            var element = new byte[GroupElement.Size];
            Assert.True(GroupElement.TryMapUniform(TestData.Hex(vector, "input"), element));
            Assert.Equal(TestData.Hex(vector, "output"), element);
        });
    }

    private static byte[][] Multiples() =>
        [.. Vectors.GetProperty("multiplesOfGenerator").EnumerateArray().Select(m => TestData.Hex(m.GetString()!))];
}
