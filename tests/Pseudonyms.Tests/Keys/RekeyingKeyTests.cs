using Bekend.Pseudonyms.Keys;
using Bekend.Pseudonyms.Tests.Voprf;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Keys;

public sealed class RekeyingKeyTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    /// <summary>Computed outside .NET: HMAC-SHA512 by hand, reduced mod ℓ, times the generator.</summary>
    [Theory]
    [InlineData("riec-voorbeeld", "684c8b47bcf02fa157aad89b92b851736d5c908f5b36e954bddbebd45d4e7372")]
    [InlineData("overlast-voorbeeldstad", "f2ebda051aa930d98fbd2be8ae9c1f4e580ef9526deb5d984e86e6406cabfc69")]
    [InlineData("zorg-é", "76429488fda0a3712c93d5b7a8d93360da1e436d01e1f8080496af50b7bb103a")]
    public void Derivation_StaysWhatStoredSignalsDependOn(string covenant, string expected)
    {
        using var key = RekeyingKey.Derive(Secret, covenant);

        Assert.Equal(TestData.Hex(expected), Rekey(key, TestData.Generator));
    }

    [Fact]
    public void TryRekey_IsTheSameForEqualPseudonymsAndKeepsOrder()
    {
        using var key = RekeyingKey.Derive(Secret, "a");
        using var again = RekeyingKey.Derive(Secret, "a");
        var one = GroupElement.Random();
        var other = GroupElement.Random();

        var together = Rekey(key, [.. one, .. other]);

        Assert.Equal([.. Rekey(again, one), .. Rekey(again, other)], together);
        Assert.NotEqual(one, Rekey(key, one));
    }

    [Fact]
    public void Derive_SeparatesCovenantsAndSecrets()
    {
        byte[] otherSecret = [.. Secret.Reverse()];
        var pseudonym = GroupElement.Random();
        using var a = RekeyingKey.Derive(Secret, "a");
        using var b = RekeyingKey.Derive(Secret, "b");
        using var c = RekeyingKey.Derive(otherSecret, "a");

        byte[][] stored = [pseudonym, Rekey(a, pseudonym), Rekey(b, pseudonym), Rekey(c, pseudonym)];

        Assert.Equal(stored.Length, stored.Select(Convert.ToHexString).Distinct().Count());
    }

    [Fact]
    public void Derive_RefusesAShortSecretWithoutRepeatingIt()
    {
        var error = Assert.Throws<ArgumentException>(() => RekeyingKey.Derive(Secret.AsSpan(1), "a"));

        Assert.Equal("the index secret is at least 32 bytes (Parameter 'secret')", error.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Derive_RefusesACovenantWithoutName(string? covenant) =>
        Assert.ThrowsAny<ArgumentException>(() => RekeyingKey.Derive(Secret, covenant!));

    [Fact]
    public void Derive_RefusesTextThatWouldShareAKey()
    {
        Assert.ThrowsAny<ArgumentException>(() => RekeyingKey.Derive(Secret, "\ud800"));
        Assert.ThrowsAny<ArgumentException>(() => RekeyingKey.Derive(Secret, "\udfff"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void TryRekey_RefusesWhatIsNotWholeElements(int length)
    {
        using var key = RekeyingKey.Derive(Secret, "a");

        Assert.False(key.TryRekey(new byte[length], new byte[length]));
    }

    [Fact]
    public void TryRekey_LeavesNothingBehindForOneBadElementAnywhere()
    {
        using var key = RekeyingKey.Derive(Secret, "a");
        foreach (var bad in TestData.RefusedElements())
        {
            for (var at = 0; at < 3; at++)
            {
                byte[] pseudonyms = [.. GroupElement.Random(), .. GroupElement.Random(), .. GroupElement.Random()];
                bad.CopyTo(pseudonyms, at * GroupElement.Size);
                var destination = new byte[pseudonyms.Length];
                Array.Fill(destination, (byte)0xaa);

                Assert.False(key.TryRekey(pseudonyms, destination));
                Assert.Equal(new byte[destination.Length], destination);
            }
        }
    }

    [Fact]
    public void TryRekey_RefusesADestinationThatDoesNotFit()
    {
        using var key = RekeyingKey.Derive(Secret, "a");
        byte[] memory = [.. GroupElement.Random(), .. GroupElement.Random()];
        byte[] before = [.. memory];

        Assert.Throws<ArgumentException>(() => key.TryRekey(memory, new byte[memory.Length - 1]));
        Assert.Throws<ArgumentException>(() => key.TryRekey(memory, new byte[memory.Length + 1]));
        Assert.Throws<ArgumentException>(() => key.TryRekey(memory, memory));
        Assert.Throws<ArgumentException>(() => key.TryRekey(memory.AsSpan(0, 32), memory.AsSpan(16, 32)));
        Assert.Equal(before, memory);
    }

    [Fact]
    public void TryRekey_CommutesWithRotation()
    {
        // δ · (i · N) = i · (δ · N): the index can rotate what it stored without undoing its own key.
        using var key = RekeyingKey.Derive(Secret, "a");
        var delta = TestData.ScalarOf(17);
        var pseudonym = GroupElement.Random();

        Assert.Equal(
            TestData.Multiply(delta, Rekey(key, pseudonym)), Rekey(key, TestData.Multiply(delta, pseudonym)));
    }

    [Fact]
    public void Disposed_ThrowsAndClearsTheDestination()
    {
        var key = RekeyingKey.Derive(Secret, "a");
        var destination = GroupElement.Random();
        key.Dispose();
        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.TryRekey(TestData.Generator, destination));
        Assert.Throws<ObjectDisposedException>(() => key.TryRekey([], []));
        Assert.Equal(new byte[GroupElement.Size], destination);
    }

    [Fact]
    public void ManyThreads_ShareOneKey()
    {
        using var key = RekeyingKey.Derive(Secret, "a");
        var pseudonym = GroupElement.Random();
        var expected = Rekey(key, pseudonym);

        Assert.All(
            Enumerable.Range(0, 500).AsParallel().WithDegreeOfParallelism(16).Select(_ => Rekey(key, pseudonym)).ToList(),
            stored => Assert.Equal(expected, stored));
    }

    private static byte[] Rekey(RekeyingKey key, byte[] pseudonyms)
    {
        var destination = new byte[pseudonyms.Length];
        Assert.True(key.TryRekey(pseudonyms, destination));
        return destination;
    }
}
