using Bekend.Pseudonyms.Voprf.Threshold;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf.Threshold;

/// <summary>Evaluating together: whoever takes part, it is the evaluation under the one key.</summary>
public sealed class SharedPublicKeyTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(2, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 5)]
    public void AnyNeededHolders_GiveTheKeyTimesTheElement(int needed, int holders)
    {
        using var ceremony = new Ceremony(needed, holders);
        var shares = Enumerable.Range(1, holders).Select(holder => Assert.IsType<CeremonyResult.Share>(ceremony.Take(holder))).ToList();
        using var whole = EvaluationKey.Import(ceremony.Secret());
        byte[] blinded = [.. GroupElement.Random(), .. GroupElement.Random()];
        Assert.True(whole.TryEvaluate(blinded, out var expected));

        Assert.All(shares, share => Assert.Equal(whole.PublicKey.ToArray(), share.Public.Key.ToArray()));
        foreach (var chosen in Choices(needed, holders))
        {
            var parts = chosen.Select(holder => Ceremony.Evaluate(holder, shares[holder - 1], blinded)).ToList();

            Assert.True(shares[0].Public.TryCombine(blinded, parts, out var elements));
            Assert.Equal(expected.Elements, elements);
        }
    }

    [Fact]
    public void OneOfOne_IsThePlainEvaluation()
    {
        var share = Ceremony.MakeKey(1, 1)[0];
        var blinded = GroupElement.Random();
        var part = Ceremony.Evaluate(1, share, blinded);

        Assert.Equal(share.Public.Key.ToArray(), share.Secret.PublicKey.ToArray());
        Assert.True(EvaluationProof.Verify(share.Public.Key.Span, blinded, part.Elements, part.Proof));
        Assert.True(share.Public.TryCombine(blinded, [part], out var elements));
        Assert.Equal(part.Elements, elements);
    }

    [Fact]
    public void Unblinded_ItIsThePseudonymOfTheWholeKey()
    {
        using var ceremony = new Ceremony(2, 3);
        var shares = Enumerable.Range(1, 3).Select(holder => Assert.IsType<CeremonyResult.Share>(ceremony.Take(holder))).ToList();
        using var whole = EvaluationKey.Import(ceremony.Secret());
        var inputs = TestData.Inputs(3);
        using var blinding = Blinding.Create(inputs);
        PartialEvaluation[] parts =
        [
            Ceremony.Evaluate(3, shares[2], blinding.Elements.Span),
            Ceremony.Evaluate(1, shares[0], blinding.Elements.Span),
        ];

        Assert.True(shares[1].Public.TryCombine(blinding.Elements.Span, parts, out var evaluated));
        Assert.True(blinding.TryUnblind(shares[1].Public, parts, evaluated, out var pseudonyms));
        Assert.Equal(TestData.Pseudonymise(whole, inputs), pseudonyms);
        Assert.False(blinding.TryUnblind(shares[1].Public, [parts[0]], evaluated, out pseudonyms));
        Assert.Null(pseudonyms);
        Assert.False(blinding.TryUnblind(shares[1].Public, parts, parts[0].Elements, out pseudonyms));
        Assert.Null(pseudonyms);
    }

    [Fact]
    public void TooFewTooManyTwiceOrUnknown_AreRefused()
    {
        var shares = Ceremony.MakeKey(2, 3);
        var blinded = GroupElement.Random();
        var parts = Enumerable.Range(1, 3).Select(holder => Ceremony.Evaluate(holder, shares[holder - 1], blinded)).ToList();
        var key = shares[0].Public;

        Assert.False(key.TryCombine(blinded, [], out _));
        Assert.False(key.TryCombine(blinded, [parts[0]], out _));
        Assert.False(key.TryCombine(blinded, parts, out _));
        Assert.False(key.TryCombine(blinded, [parts[1], parts[1]], out _));
        Assert.False(key.TryCombine(blinded, [parts[1], Ceremony.Evaluate(2, shares[1], blinded)], out _));
        Assert.False(key.TryCombine(blinded, [parts[0], parts[1] with { Holder = 0 }], out _));
        Assert.False(key.TryCombine(blinded, [parts[0], parts[1] with { Holder = 4 }], out _));
        Assert.False(key.TryCombine(blinded, [parts[0], parts[1] with { Holder = 3 }], out _));
        Assert.True(key.TryCombine(blinded, [parts[0], parts[1]], out _));
    }

    [Fact]
    public void AWrongShare_IsFoundOut_WhereverItIsWrong()
    {
        var shares = Ceremony.MakeKey(2, 3);
        byte[] blinded = [.. GroupElement.Random(), .. GroupElement.Random()];
        var (good, part) = (Ceremony.Evaluate(1, shares[0], blinded), Ceremony.Evaluate(2, shares[1], blinded));
        var key = shares[2].Public;
        Assert.True(key.Verify(blinded, good));
        for (var at = 0; at < part.Elements.Length; at++)
        {
            byte[] elements = [.. part.Elements];
            elements[at] ^= 1;
            Assert.False(key.Verify(blinded, part with { Elements = elements }));
        }

        for (var at = 0; at < part.Proof.Length; at++)
        {
            byte[] proof = [.. part.Proof];
            proof[at] ^= 1;
            Assert.False(key.Verify(blinded, part with { Proof = proof }));
            Assert.False(key.TryCombine(blinded, [good, part with { Proof = proof }], out var elements));
            Assert.Null(elements);
        }

        // Under a key of its own, with a proof that holds for it: right in itself, and not this holder's share.
        using var other = EvaluationKey.Generate();
        Assert.True(other.TryEvaluate(blinded, out var foreign));
        Assert.False(key.Verify(blinded, new(2, foreign.Elements, foreign.Proof)));
    }

    [Fact]
    public void ShareKeys_ThatDoNotMakeUpTheKey_AreRefused()
    {
        var (key, other) = (Ceremony.MakeKey(2, 4)[0].Public, Ceremony.MakeKey(2, 4)[0].Public);
        var shares = key.Shares.ToArray();
        Assert.True(SharedPublicKey.TryCreate(key.Shape, key.Key.Span, shares, out _));

        Assert.False(SharedPublicKey.TryCreate(key.Shape, other.Key.Span, shares, out _));
        Assert.False(SharedPublicKey.TryCreate(key.Shape, key.Key.Span, other.Shares.Span, out _));
        Assert.False(SharedPublicKey.TryCreate(new(3, 4), key.Key.Span, [.. shares.AsSpan(0, 96), .. other.ShareOf(4).Span], out _));
        Assert.False(SharedPublicKey.TryCreate(new(1, 4), key.Key.Span, shares, out _));
        Assert.False(SharedPublicKey.TryCreate(new(2, 5), key.Key.Span, shares, out _));
        Assert.False(SharedPublicKey.TryCreate(new(5, 4), key.Key.Span, shares, out _));
        Assert.False(SharedPublicKey.TryCreate(new(0, 4), key.Key.Span, shares, out _));
        Assert.False(SharedPublicKey.TryCreate(key.Shape, key.Key.Span, shares.AsSpan(1), out _));
        for (var holder = 1; holder <= 4; holder++)
        {
            foreach (var bad in TestData.RefusedElements().Take(3).Append(other.ShareOf(holder).ToArray()))
            {
                byte[] changed = [.. shares];
                bad.CopyTo(changed, (holder - 1) * GroupElement.Size);
                Assert.False(SharedPublicKey.TryCreate(key.Shape, key.Key.Span, changed, out _));
            }
        }
    }

    /// <summary>Every way to choose that many holders.</summary>
    private static IEnumerable<int[]> Choices(int needed, int holders) =>
        Enumerable.Range(0, 1 << holders)
            .Select(bits => Enumerable.Range(1, holders).Where(holder => (bits & (1 << (holder - 1))) != 0).ToArray())
            .Where(chosen => chosen.Length == needed);
}
