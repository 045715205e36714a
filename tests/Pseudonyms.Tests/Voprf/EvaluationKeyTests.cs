using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf;

public sealed class EvaluationKeyTests
{
    public static TheoryData<string> RefusedScalars() => ScalarTests.Refused();

    [Theory]
    [MemberData(nameof(RefusedScalars))]
    public void Import_RefusesWithoutRepeatingTheScalar(string hex)
    {
        var error = Assert.Throws<ArgumentException>(() => EvaluationKey.Import(TestData.Hex(hex)));

        Assert.Equal(
            "a key is 32 bytes, little-endian, above 0 and below the group order (Parameter 'scalar')", error.Message);
    }

    [Fact]
    public void Import_GivesBackWhatWasExported()
    {
        using var key = EvaluationKey.Generate();
        using var again = EvaluationKey.Import(key.Export());

        Assert.Equal(key.PublicKey.ToArray(), again.PublicKey.ToArray());
        Assert.Equal(key.Export(), again.Export());
    }

    [Fact]
    public void Generate_NeverRepeats()
    {
        using var one = EvaluationKey.Generate();
        using var other = EvaluationKey.Generate();

        Assert.NotEqual(one.Export(), other.Export());
        Assert.NotEqual(one.PublicKey.ToArray(), other.PublicKey.ToArray());
    }

    [Fact]
    public void Export_HandsOutACopy()
    {
        using var key = EvaluationKey.Generate();
        var exported = key.Export();
        Array.Clear(exported);

        Assert.NotEqual(exported, key.Export());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(63)]
    [InlineData(65536 * 32)]
    public void TryEvaluate_RefusesWhatIsNoBatch(int length)
    {
        using var key = EvaluationKey.Generate();

        Assert.False(key.TryEvaluate(new byte[length], out var evaluation));
        Assert.Null(evaluation);
    }

    [Fact]
    public void TryEvaluate_RefusesTheBatchForOneBadElementAnywhere()
    {
        using var key = EvaluationKey.Generate();
        foreach (var bad in TestData.RefusedElements())
        {
            for (var at = 0; at < 3; at++)
            {
                byte[] batch = [.. GroupElement.Random(), .. GroupElement.Random(), .. GroupElement.Random()];
                bad.CopyTo(batch, at * GroupElement.Size);

                Assert.False(key.TryEvaluate(batch, out var evaluation));
                Assert.Null(evaluation);
            }
        }
    }

    [Fact]
    public void TryEvaluate_UsesANewNonceEachTime()
    {
        using var key = EvaluationKey.Generate();
        var element = GroupElement.Random();

        Assert.True(key.TryEvaluate(element, out var first));
        Assert.True(key.TryEvaluate(element, out var second));

        Assert.Equal(first.Elements, second.Elements);
        Assert.NotEqual(first.Proof[Scalar.Size..], second.Proof[Scalar.Size..]);
        Assert.NotEqual(first.Proof[..Scalar.Size], second.Proof[..Scalar.Size]);
    }

    [Fact]
    public void TryEvaluate_LeavesItsInputAlone()
    {
        using var key = EvaluationKey.Generate();
        var element = GroupElement.Random();
        byte[] before = [.. element];

        Assert.True(key.TryEvaluate(element, out _));

        Assert.Equal(before, element);
    }

    [Fact]
    public void Disposed_ThrowsWhateverItIsGivenAndKeepsThePublicKey()
    {
        var key = EvaluationKey.Generate();
        var publicKey = key.PublicKey.ToArray();
        key.Dispose();
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.TryEvaluate(GroupElement.Random(), out _));
        Assert.Throws<ObjectDisposedException>(() => key.TryEvaluate([], out _));
        Assert.Throws<ObjectDisposedException>(() => key.Export());
        Assert.Equal(publicKey, key.PublicKey.ToArray());
    }

    [Fact]
    public void ManyThreads_ShareOneKey()
    {
        using var key = EvaluationKey.Generate();
        var inputs = TestData.Inputs(3);
        var expected = TestData.Pseudonymise(key, inputs);

        var results = Enumerable.Range(0, 400).AsParallel().WithDegreeOfParallelism(16)
            .Select(_ => TestData.Pseudonymise(key, inputs)).ToList();

        Assert.All(results, pseudonyms => Assert.Equal(expected, pseudonyms));
    }

    [Fact]
    public async Task Disposal_DuringUse_NeverGivesAWrongEvaluation()
    {
        for (var round = 0; round < 50; round++)
        {
            var key = EvaluationKey.Generate();
            var atWork = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var users = Enumerable.Range(0, 4)
                .Select(_ => Task.Run(() => EvaluateUntilDisposed(key, atWork), TestContext.Current.CancellationToken))
                .ToList();
            await atWork.Task;
            key.Dispose();

            foreach (var (blinded, evaluation) in (await Task.WhenAll(users)).SelectMany(r => r).TakeLast(8))
            {
                Assert.True(EvaluationProof.Verify(
                    key.PublicKey.Span, blinded, evaluation.Elements, evaluation.Proof));
            }
        }
    }

    private static List<(byte[] Blinded, Evaluation Evaluation)> EvaluateUntilDisposed(EvaluationKey key, TaskCompletionSource atWork)
    {
        var results = new List<(byte[], Evaluation)>();
        var blinded = GroupElement.Random();
        try
        {
            while (true)
            {
                Assert.True(key.TryEvaluate(blinded, out var evaluation));
                results.Add((blinded, evaluation));

                // Only now may the key be disposed under our hands.
                atWork.TrySetResult();
            }
        }
        catch (ObjectDisposedException)
        {
            return results;
        }
    }
}
