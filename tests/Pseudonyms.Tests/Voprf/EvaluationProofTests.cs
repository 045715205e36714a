using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

/// <summary>Attacks on the proof: a key holder who cheats, and a line that alters.</summary>
public sealed class EvaluationProofTests
{
    private const int BatchSize = 3;

    private readonly EvaluationKey _key = EvaluationKey.Generate();
    private readonly byte[] _publicKey;
    private readonly byte[] _blinded;
    private readonly byte[] _evaluated;
    private readonly byte[] _proof;

    public EvaluationProofTests()
    {
        _publicKey = _key.PublicKey.ToArray();
        _blinded = [.. Enumerable.Range(0, BatchSize).SelectMany(_ => GroupElement.Random())];
        Assert.True(_key.TryEvaluate(_blinded, out var evaluation));
        (_evaluated, _proof) = evaluation;
    }

    public static TheoryData<string> Pieces() => ["publicKey", "blinded", "evaluated", "proof"];

    [Fact]
    public void Verify_AcceptsAnHonestProof() => Assert.True(Verifies());

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Verify_RefusesEveryFlippedBit(string piece)
    {
        var bytes = Piece(piece);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Verifies(), $"bit {bit} of {piece}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.True(Verifies());
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Verify_RefusesZerosForAnyElementOrScalar(string piece)
    {
        var bytes = Piece(piece);
        for (var at = 0; at < bytes.Length; at += GroupElement.Size)
        {
            byte[] before = [.. bytes];
            bytes.AsSpan(at, GroupElement.Size).Clear();
            Assert.False(Verifies());
            before.CopyTo(bytes, 0);
        }
    }

    [Theory]
    [InlineData("publicKey")]
    [InlineData("blinded")]
    [InlineData("evaluated")]
    public void Verify_RefusesEveryBadElement(string piece)
    {
        var bytes = Piece(piece);
        foreach (var bad in TestData.RefusedElements())
        {
            for (var at = 0; at < bytes.Length; at += GroupElement.Size)
            {
                byte[] before = [.. bytes];
                bad.CopyTo(bytes, at);
                Assert.False(Verifies());
                before.CopyTo(bytes, 0);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Scalar.Size)]
    public void Verify_RefusesTheSameScalarInAnotherEncoding(int at)
    {
        TestData.AddOrder(_proof.AsSpan(at, Scalar.Size)).CopyTo(_proof, at);

        Assert.False(Verifies());
    }

    [Fact]
    public void Verify_RefusesSwappedElements()
    {
        Swap(_evaluated, 0, 1);
        Assert.False(Verifies());

        Swap(_blinded, 0, 1);
        Assert.False(Verifies());

        Swap(_evaluated, 0, 1);
        Assert.False(Verifies());
    }

    [Fact]
    public void Verify_RefusesPartOfABatch()
    {
        const int One = GroupElement.Size;

        Assert.False(EvaluationProof.Verify(_publicKey, _blinded.AsSpan(0, One), _evaluated.AsSpan(0, One), _proof));
        Assert.False(EvaluationProof.Verify(_publicKey, _blinded.AsSpan(One), _evaluated.AsSpan(One), _proof));
        Assert.False(EvaluationProof.Verify(_publicKey, [], [], _proof));
        Assert.False(EvaluationProof.Verify(
            _publicKey, [.. _blinded, .. _blinded], [.. _evaluated, .. _evaluated], _proof));
    }

    [Fact]
    public void Verify_RefusesErrorsThatCancelInThePlainSum()
    {
        // D₀ + X and D₁ − X: the unweighted sums stay right, so only the hashed weights tell.
        var minusOne = new byte[Scalar.Size];
        Scalar.Subtract(new byte[Scalar.Size], TestData.ScalarOf(1), minusOne);
        var error = GroupElement.Random();
        Shift(0, error);
        Shift(1, TestData.Multiply(minusOne, error));
        Assert.False(Verifies());

        // Not even when the cheat proves it with the right key.
        Assert.True(EvaluationProof.TryGenerate(
            OprfContext.Verifiable, _key.Export(), _publicKey, _blinded, _evaluated, RandomScalar(), _proof));
        Assert.False(Verifies());
    }

    [Fact]
    public void Verify_RefusesOneElementEvaluatedWithAnotherKey()
    {
        // Marking one asker's element with a key of its own would make that asker recognisable.
        using var other = EvaluationKey.Generate();
        TestData.Multiply(other.Export(), TestData.ElementAt(_blinded, BatchSize - 1))
            .CopyTo(_evaluated, (BatchSize - 1) * GroupElement.Size);

        Assert.True(EvaluationProof.TryGenerate(
            OprfContext.Verifiable, _key.Export(), _publicKey, _blinded, _evaluated, RandomScalar(), _proof));
        Assert.False(Verifies());
    }

    [Fact]
    public void Verify_RefusesAProofForAnotherPublicKey()
    {
        using var other = EvaluationKey.Generate();

        Assert.True(EvaluationProof.TryGenerate(
            OprfContext.Verifiable, _key.Export(), other.PublicKey.Span, _blinded, _evaluated, RandomScalar(), _proof));

        Assert.False(Verifies());
        Assert.False(EvaluationProof.Verify(other.PublicKey.Span, _blinded, _evaluated, _proof));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Verify_RefusesAProofMadeInAnotherMode(byte mode)
    {
        var context = new OprfContext(mode);
        Assert.True(EvaluationProof.TryGenerate(
            context, _key.Export(), _publicKey, _blinded, _evaluated, RandomScalar(), _proof));

        Assert.True(EvaluationProof.Verify(context, _publicKey, _blinded, _evaluated, _proof));
        Assert.False(Verifies());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void Verify_RefusesAProofOfAnotherLength(int length)
    {
        var proof = new byte[length];
        _proof.AsSpan(0, Math.Min(length, _proof.Length)).CopyTo(proof);

        Assert.False(EvaluationProof.Verify(_publicKey, _blinded, _evaluated, proof));
    }

    [Fact]
    public void Verify_RefusesMoreElementsThanIndicesExist() =>
        Assert.False(EvaluationProof.Verify(_publicKey, new byte[65536 * 32], new byte[65536 * 32], _proof));

    [Fact]
    public void TryGenerate_RefusesABadInput()
    {
        _blinded.AsSpan(GroupElement.Size, GroupElement.Size).Clear();

        Assert.False(EvaluationProof.TryGenerate(
            OprfContext.Verifiable, _key.Export(), _publicKey, _blinded, _evaluated, RandomScalar(), _proof));
    }

    private bool Verifies() => EvaluationProof.Verify(_publicKey, _blinded, _evaluated, _proof);

    private byte[] Piece(string name) => name switch
    {
        "publicKey" => _publicKey,
        "blinded" => _blinded,
        "evaluated" => _evaluated,
        "proof" => _proof,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private void Shift(int index, byte[] by)
    {
        var element = _evaluated.AsSpan(index * GroupElement.Size, GroupElement.Size);
        Assert.True(GroupElement.TryAdd(element, by, element));
    }

    private static byte[] RandomScalar()
    {
        var scalar = new byte[Scalar.Size];
        Scalar.Random(scalar);
        return scalar;
    }

    private static void Swap(byte[] elements, int left, int right)
    {
        var kept = TestData.ElementAt(elements, left);
        TestData.ElementAt(elements, right).CopyTo(elements, left * GroupElement.Size);
        kept.CopyTo(elements, right * GroupElement.Size);
    }
}
