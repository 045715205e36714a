using System.Text.Json;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>Unhashed pseudonyms and their rotation, as two other implementations (noble, liboprf) compute them in mode 0.</summary>
public sealed class UnhashedProfileTests
{
    private static readonly JsonElement Vectors = SharedFiles.ReadJson("vectors/prs-profile-noble-liboprf.json");

    private static readonly OprfContext Context = new(0x00);

    private static byte[] Key => TestData.Hex(Vectors, "serverKey");

    public static TheoryData<int> Cases() =>
        [.. Enumerable.Range(0, Vectors.GetProperty("cases").GetArrayLength())];

    [Fact]
    public void Cases_AreThere() => Assert.NotEmpty(Cases());

    [Theory]
    [MemberData(nameof(Cases))]
    public void HashToGroup_Agrees(int index) =>
        Assert.Equal(TestData.Hex(Case(index), "hashToGroup"), Hashed(index));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pseudonym_AgreesWhateverTheBlind(int index)
    {
        var blind = new byte[Scalar.Size];
        Scalar.Random(blind);
        using var key = EvaluationKey.Import(Key);

        Assert.True(key.TryEvaluate(TestData.Multiply(blind, Hashed(index)), out var evaluation));
        var pseudonym = TestData.Multiply(ReferenceOprf.Invert(blind), evaluation.Elements);

        Assert.Equal(TestData.Hex(Case(index), "N"), pseudonym);
        Assert.Equal(
            TestData.Hex(Case(index), "rfc9497Output"),
            ReferenceOprf.FinalizeHash(TestData.Hex(Case(index), "oprfInput"), info: null, pseudonym));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rotation_MapsThePseudonym(int index)
    {
        var rotation = Case(index).GetProperty("rotation");
        var delta = new byte[Scalar.Size];

        Scalar.Multiply(TestData.Hex(rotation, "k2"), ReferenceOprf.Invert(Key), delta);

        Assert.Equal(TestData.Hex(rotation, "delta"), delta);
        Assert.Equal(TestData.Hex(rotation, "N_k2"), TestData.Multiply(delta, TestData.Hex(Case(index), "N")));
        Assert.Equal(TestData.Hex(rotation, "N_k2"), TestData.Multiply(TestData.Hex(rotation, "k2"), Hashed(index)));
    }

    private static JsonElement Case(int index) => Vectors.GetProperty("cases")[index];

    private static byte[] Hashed(int index) => TestData.HashToGroup(Context, TestData.Hex(Case(index), "oprfInput"));
}
