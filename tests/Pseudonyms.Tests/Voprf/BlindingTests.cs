using System.Text;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

public sealed class BlindingTests
{
    public static TheoryData<string> Pieces() => ["publicKey", "evaluated", "proof"];

    [Fact]
    public void Create_GivesValidElementsThatDifferForEqualInputs()
    {
        using var blinding = Blinding.Create([.. Enumerable.Repeat("bekend:1:K1:999990019"u8.ToArray(), 16)]);
        var elements = Enumerable.Range(0, 16)
            .Select(i => TestData.ElementAt(blinding.Elements.ToArray(), i)).ToList();

        Assert.Equal(16, blinding.Count);
        Assert.Equal(16 * GroupElement.Size, blinding.Elements.Length);
        Assert.All(elements, e => Assert.True(GroupElement.IsValid(e)));
        Assert.Equal(16, elements.Select(Convert.ToHexString).Distinct().Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void Create_RefusesTooFewOrTooMany(int count)
    {
        var inputs = new byte[count][];
        Array.Fill(inputs, [1]);

        var error = Assert.Throws<ArgumentException>(() => Blinding.Create(inputs));

        Assert.Equal("a batch has 1 to 65535 inputs (Parameter 'inputs')", error.Message);
    }

    [Fact]
    public void Create_RefusesAnInputByItsPositionOnly()
    {
        var secret = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("999990019", 7282)));
        Assert.True(secret.Length > ushort.MaxValue);
        byte[]?[] refused = [secret, [], null];
        foreach (var bad in refused)
        {
            var error = Assert.Throws<ArgumentException>(() => Blinding.Create([[1], bad!]));

            Assert.Equal("input 1 is not 1 to 65535 bytes long (Parameter 'inputs')", error.Message);
        }

        Assert.Throws<ArgumentNullException>(() => Blinding.Create(null!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65535)]
    public void Create_TakesTheShortestAndTheLongestInput(int length)
    {
        using var key = EvaluationKey.Generate();
        var input = new byte[length];

        var expected = TestData.Multiply(key.Export(), TestData.HashToGroup(OprfContext.Verifiable, input));

        Assert.Equal(expected, TestData.Pseudonymise(key, input));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")]
    public void Create_RefusesABlindThatWouldErase(string blind)
    {
        var error = Assert.Throws<ArgumentException>(() => Blinding.Create([[1]], TestData.Hex(blind)));

        Assert.Equal("input 0 cannot be blinded (Parameter 'inputs')", error.Message);
    }

    [Fact]
    public void Create_OverwritesTheScalarsItWasGiven()
    {
        var scalars = TestData.ScalarOf(2);
        using var blinding = Blinding.Create([[1]], scalars);

        Assert.Equal(ReferenceOprf.Invert(TestData.ScalarOf(2)), scalars);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void TryUnblind_RefusesEveryMangledByte(string piece)
    {
        using var key = EvaluationKey.Generate();
        using var blinding = Blinding.Create(TestData.Inputs(2));
        Assert.True(key.TryEvaluate(blinding.Elements.Span, out var evaluation));
        var pieces = new Dictionary<string, byte[]>
        {
            ["publicKey"] = key.PublicKey.ToArray(),
            ["evaluated"] = evaluation.Elements,
            ["proof"] = evaluation.Proof,
        };
        for (var at = 0; at < pieces[piece].Length; at++)
        {
            pieces[piece][at] ^= 0x01;
            Assert.False(blinding.TryUnblind(
                pieces["publicKey"], pieces["evaluated"], pieces["proof"], out var pseudonyms));
            Assert.Null(pseudonyms);
            pieces[piece][at] ^= 0x01;
        }

        Assert.True(blinding.TryUnblind(pieces["publicKey"], pieces["evaluated"], pieces["proof"], out _));
    }

    [Fact]
    public void TryUnblind_RefusesTheEvaluationOfAnotherBatch()
    {
        using var key = EvaluationKey.Generate();
        using var mine = Blinding.Create(TestData.Inputs(2));
        using var other = Blinding.Create(TestData.Inputs(2));
        Assert.True(key.TryEvaluate(other.Elements.Span, out var evaluation));

        Assert.False(mine.TryUnblind(key.PublicKey.Span, evaluation.Elements, evaluation.Proof, out _));
    }

    [Fact]
    public void TryUnblind_RefusesAnotherKey()
    {
        using var published = EvaluationKey.Generate();
        using var used = EvaluationKey.Generate();
        using var blinding = Blinding.Create(TestData.Inputs(1));
        Assert.True(used.TryEvaluate(blinding.Elements.Span, out var evaluation));

        Assert.False(blinding.TryUnblind(published.PublicKey.Span, evaluation.Elements, evaluation.Proof, out _));
    }

    [Fact]
    public void TryUnblind_RefusesOtherLengths()
    {
        using var key = EvaluationKey.Generate();
        using var blinding = Blinding.Create(TestData.Inputs(2));
        Assert.True(key.TryEvaluate(blinding.Elements.Span, out var e));
        var publicKey = key.PublicKey.ToArray();

        Assert.False(blinding.TryUnblind(publicKey, e.Elements.AsSpan(0, GroupElement.Size), e.Proof, out _));
        Assert.False(blinding.TryUnblind(publicKey, e.Elements.AsSpan(0, 63), e.Proof, out _));
        Assert.False(blinding.TryUnblind(publicKey, [.. e.Elements, .. e.Elements], e.Proof, out _));
        Assert.False(blinding.TryUnblind(publicKey, [], e.Proof, out _));
        Assert.False(blinding.TryUnblind(publicKey, e.Elements, e.Proof.AsSpan(0, 63), out _));
        Assert.False(blinding.TryUnblind(publicKey, e.Elements, [.. e.Proof, 0], out _));
        Assert.False(blinding.TryUnblind(publicKey.AsSpan(0, 31), e.Elements, e.Proof, out _));
        Assert.False(blinding.TryUnblind([.. publicKey, 0], e.Elements, e.Proof, out _));
    }

    [Fact]
    public void TryUnblind_WorksAgainAfterARefusal()
    {
        using var key = EvaluationKey.Generate();
        using var blinding = Blinding.Create(TestData.Inputs(1));
        Assert.True(key.TryEvaluate(blinding.Elements.Span, out var evaluation));

        Assert.False(blinding.TryUnblind(key.PublicKey.Span, evaluation.Elements, new byte[64], out _));
        Assert.True(blinding.TryUnblind(key.PublicKey.Span, evaluation.Elements, evaluation.Proof, out _));
    }

    [Fact]
    public void Disposed_ThrowsWhateverItIsGiven()
    {
        using var key = EvaluationKey.Generate();
        var blinding = Blinding.Create(TestData.Inputs(1));
        Assert.True(key.TryEvaluate(blinding.Elements.Span, out var evaluation));
        blinding.Dispose();

        Assert.Throws<ObjectDisposedException>(() =>
            blinding.TryUnblind(key.PublicKey.Span, evaluation.Elements, evaluation.Proof, out _));
        Assert.Throws<ObjectDisposedException>(() => blinding.TryUnblind([], [], [], out _));
        Assert.Equal(1, blinding.Count);
    }
}
