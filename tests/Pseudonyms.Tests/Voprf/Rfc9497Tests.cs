using System.Text.Json;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>RFC 9497, appendix A.1: every vector of ristretto255-SHA512, in all three modes.</summary>
public sealed class Rfc9497Tests
{
    private const int Poprf = 2;

    private static readonly JsonElement Suites =
        SharedFiles.ReadJson("vectors/rfc9497-ristretto255.json").GetProperty("suites");

    public static TheoryData<int> Modes() => [0, 1, 2];

    public static TheoryData<int, int> Vectors()
    {
        var data = new TheoryData<int, int>();
        foreach (var suite in Suites.EnumerateArray())
        {
            for (var index = 0; index < suite.GetProperty("vectors").GetArrayLength(); index++)
            {
                data.Add(suite.GetProperty("mode").GetInt32(), index);
            }
        }

        return data;
    }

    [Fact]
    public void Vectors_AreTheEightOfTheRfc() => Assert.Equal(8, Vectors().Count);

    [Theory]
    [MemberData(nameof(Modes))]
    public void HashToGroupTag_IsThatOfTheMode(int mode)
    {
        var tag = TestData.Hex(SuiteOf(mode), "groupDST");

        Assert.Equal([.. tag, (byte)tag.Length], ExpandMessage.EncodeTag("HashToGroup-", ContextOf(mode).ContextString));
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void DerivedKey_IsThatOfTheVectors(int mode)
    {
        var suite = SuiteOf(mode);

        var key = ReferenceOprf.DeriveKey(ContextOf(mode), TestData.Hex(suite, "seed"), TestData.Hex(suite, "keyInfo"));

        Assert.Equal(TestData.Hex(suite, "skSm"), key);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void PublicKey_IsThatOfTheVectors(int mode)
    {
        using var key = EvaluationKey.Import(TestData.Hex(SuiteOf(mode), "skSm"));

        Assert.Equal(TestData.Hex(SuiteOf(mode), "pkSm"), key.PublicKey.ToArray());
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Blinding_GivesTheBlindedElements(int mode, int index)
    {
        var vector = VectorOf(mode, index);
        var blinds = TestData.HexList(vector, "Blind");
        var inputs = TestData.HexList(vector, "Input");

        var blinded = inputs.Zip(blinds, (input, blind) =>
            TestData.Multiply(blind, TestData.HashToGroup(ContextOf(mode), input)));

        Assert.Equal(TestData.HexList(vector, "BlindedElement"), blinded);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Evaluation_GivesTheEvaluatedElements(int mode, int index)
    {
        var vector = VectorOf(mode, index);
        var scalar = EvaluationScalar(mode, vector);
        var blinded = TestData.Hex(vector, "BlindedElement");
        var evaluated = new byte[blinded.Length];

        Assert.True(GroupElement.TryMultiplyAll(scalar, blinded, evaluated));

        Assert.Equal(TestData.Hex(vector, "EvaluationElement"), evaluated);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Unblinding_LeadsToTheOutputs(int mode, int index)
    {
        var vector = VectorOf(mode, index);
        var inputs = TestData.HexList(vector, "Input");
        var blinds = TestData.HexList(vector, "Blind");
        var evaluated = TestData.HexList(vector, "EvaluationElement");
        var info = mode == Poprf ? TestData.Hex(vector, "Info") : null;

        var outputs = inputs.Select((input, i) => ReferenceOprf.FinalizeHash(
            input, info, TestData.Multiply(ReferenceOprf.Invert(blinds[i]), evaluated[i])));

        Assert.Equal(TestData.HexList(vector, "Output"), outputs);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Proof_IsThatOfTheVectorsAndVerifies(int mode, int index)
    {
        var vector = VectorOf(mode, index);
        if (mode == 0)
        {
            Assert.False(vector.TryGetProperty("Proof", out _));
            return;
        }

        var (key, publicKey) = ProofKey(mode, vector);
        var (inputs, outputs) = ProofSides(mode, vector);
        var proof = new byte[EvaluationProof.Size];
        var expected = vector.GetProperty("Proof");

        Assert.True(EvaluationProof.TryGenerate(
            ContextOf(mode), key, publicKey, inputs, outputs, TestData.Hex(expected, "r"), proof));

        Assert.Equal(TestData.Hex(expected, "proof"), proof);
        Assert.True(EvaluationProof.Verify(ContextOf(mode), publicKey, inputs, outputs, proof));
        Assert.False(EvaluationProof.Verify(ContextOf(3 - mode), publicKey, inputs, outputs, proof));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ProductPath_ReproducesModeOne(int index)
    {
        var suite = SuiteOf(1);
        var vector = VectorOf(1, index);
        var inputs = TestData.HexList(vector, "Input");
        using var key = EvaluationKey.Import(TestData.Hex(suite, "skSm"));
        using var blinding = Blinding.Create(inputs, TestData.Hex(vector, "Blind"));

        Assert.Equal(TestData.Hex(vector, "BlindedElement"), blinding.Elements.ToArray());
        Assert.True(key.TryEvaluate(
            blinding.Elements.Span, TestData.Hex(vector.GetProperty("Proof"), "r"), out var evaluation));
        Assert.Equal(TestData.Hex(vector, "EvaluationElement"), evaluation.Elements);
        Assert.Equal(TestData.Hex(vector.GetProperty("Proof"), "proof"), evaluation.Proof);
        Assert.True(blinding.TryUnblind(
            TestData.Hex(suite, "pkSm"), evaluation.Elements, evaluation.Proof, out var pseudonyms));

        var outputs = inputs.Select((input, i) =>
            ReferenceOprf.FinalizeHash(input, info: null, TestData.ElementAt(pseudonyms, i)));
        Assert.Equal(TestData.HexList(vector, "Output"), outputs);
    }

    private static JsonElement SuiteOf(int mode) =>
        Suites.EnumerateArray().Single(suite => suite.GetProperty("mode").GetInt32() == mode);

    private static JsonElement VectorOf(int mode, int index) => SuiteOf(mode).GetProperty("vectors")[index];

    private static OprfContext ContextOf(int mode) => new(checked((byte)mode));

    /// <summary>The scalar that multiplies: k, and in POPRF 1/(k + m).</summary>
    private static byte[] EvaluationScalar(int mode, JsonElement vector)
    {
        var (key, _) = ProofKey(mode, vector);
        return mode == Poprf ? ReferenceOprf.Invert(key) : key;
    }

    /// <summary>The scalar proved and its public key: k, and in POPRF k + m with m·G + pk.</summary>
    private static (byte[] Key, byte[] PublicKey) ProofKey(int mode, JsonElement vector)
    {
        var key = TestData.Hex(SuiteOf(mode), "skSm");
        if (mode != Poprf)
        {
            return (key, TestData.Multiply(key, TestData.Generator));
        }

        var tweak = ReferenceOprf.Tweak(ContextOf(mode), TestData.Hex(vector, "Info"));
        var publicKey = new byte[GroupElement.Size];
        Assert.True(GroupElement.TryAdd(
            TestData.Multiply(tweak, TestData.Generator), TestData.Hex(SuiteOf(mode), "pkSm"), publicKey));
        return (ReferenceOprf.Add(key, tweak), publicKey);
    }

    /// <summary>POPRF proves in the other direction: blinded = (k + m) · evaluated.</summary>
    private static (byte[] Inputs, byte[] Outputs) ProofSides(int mode, JsonElement vector)
    {
        var blinded = TestData.Hex(vector, "BlindedElement");
        var evaluated = TestData.Hex(vector, "EvaluationElement");
        return mode == Poprf ? (evaluated, blinded) : (blinded, evaluated);
    }
}
