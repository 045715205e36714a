using Bekend.Pseudonyms.Voprf.Threshold;
using Bekend.Pseudonyms.Voprf;

namespace Bekend.Pseudonyms.Tests.Voprf.Threshold;

/// <summary>Making a key together: who does not keep to it is found out and named.</summary>
public sealed class KeyCeremonyTests : IDisposable
{
    private readonly Ceremony _ceremony = new(2, 3);

    [Fact]
    public void AllHolders_SeeOneKeyAndOneTranscript()
    {
        var shares = Enumerable.Range(1, 3).Select(holder => Assert.IsType<CeremonyResult.Share>(_ceremony.Take(holder))).ToList();

        Assert.Single(shares.Select(share => Convert.ToHexString(share.Public.Key.Span)).Distinct());
        Assert.Single(shares.Select(share => Convert.ToHexString(share.Public.Shares.Span)).Distinct());
        Assert.Single(shares.Select(share => Convert.ToHexString(share.Transcript)).Distinct());
        Assert.All(shares.Index(), item => Assert.Equal(item.Item.Public.ShareOf(item.Index + 1).ToArray(), item.Item.Secret.PublicKey.ToArray()));
    }

    [Fact]
    public void Confirmations_OfAll_LetTheKeyBeUsed_AndEveryOtherNamesItsSender()
    {
        var transcript = Assert.IsType<CeremonyResult.Share>(_ceremony.Take(2)).Transcript;
        var letters = ConfirmationsTo(2, transcript);
        Assert.Null(_ceremony.Rules.CheckConfirmations(2, _ceremony.Keys[1], transcript, Flat(letters)));

        for (var sender = 1; sender <= 3; sender++)
        {
            var elsewhere = ConfirmationsTo(2, [.. transcript.Reverse()])[sender - 1];
            AssertFault(sender, CeremonyFault.Transcript, Check(letters, sender, elsewhere, transcript));

            // To another, of another, and for another covenant: none opens.
            AssertFault(sender, CeremonyFault.Letter, Check(letters, sender, ConfirmationsTo(sender == 3 ? 1 : 3, transcript)[sender - 1], transcript));
            AssertFault(sender, CeremonyFault.Letter, Check(letters, sender, letters[sender % 3], transcript));
            AssertFault(sender, CeremonyFault.Letter, Check(letters, sender, new byte[KeyCeremony.ConfirmationLetterSize], transcript));
        }
    }

    [Fact]
    public void ADealerThatRevealsOther_IsNamed()
    {
        using var other = SharePolynomial.Generate(2);
        for (var dealer = 1; dealer <= 3; dealer++)
        {
            var commitments = _ceremony.Commitments;
            other.Commitments.Span.CopyTo(commitments.AsSpan((dealer - 1) * 64));

            AssertFault(dealer, CeremonyFault.Commitments, _ceremony.Take(1, commitments, _ceremony.LettersTo(1)));
        }
    }

    [Fact]
    public void ADealerThatCommitsToNothingValid_IsNamed()
    {
        // The identity as constant coefficient: bound by its hash, and still no part of a key.
        byte[] points = [.. new byte[32], .. _ceremony.Commitments.AsSpan(32, 32)];
        var hashes = _ceremony.Hashes;
        _ceremony.Rules.HashCommitments(1, points).CopyTo(hashes, 0);

        var result = _ceremony.Rules.TakeShares(
            2, _ceremony.Keys[1], hashes, [.. points, .. _ceremony.Commitments.AsSpan(64)], Flat(_ceremony.LettersTo(2)));

        AssertFault(1, CeremonyFault.Commitments, result);
    }

    [Fact]
    public void ADealerThatDealsAWrongShare_IsNamed()
    {
        using var other = SharePolynomial.Generate(2);
        for (var dealer = 1; dealer <= 3; dealer++)
        {
            var letters = _ceremony.LettersTo(3);
            letters[dealer - 1] = _ceremony.Rules.WriteShares(dealer, _ceremony.Keys[dealer - 1], other, _ceremony.Hashes)
                .Chunk(KeyCeremony.ShareLetterSize).Last();

            AssertFault(dealer, CeremonyFault.Share, _ceremony.Take(3, _ceremony.Commitments, letters));
        }
    }

    [Fact]
    public void ADealerThatSawOtherHashes_IsNamed()
    {
        var letters = _ceremony.LettersTo(1);
        letters[1] = _ceremony.Rules.WriteShares(2, _ceremony.Keys[1], _ceremony.Polynomials[1], new byte[96])[..KeyCeremony.ShareLetterSize];

        AssertFault(2, CeremonyFault.Transcript, _ceremony.Take(1, _ceremony.Commitments, letters));
    }

    [Fact]
    public void Letters_OpenNowhereElse()
    {
        var letters = _ceremony.LettersTo(1);
        using var stranger = MemberKey.Generate();
        using var elsewhere = new Ceremony(2, 3);
        KeyCeremony[] others =
        [
            Rules("ander", 1, new(2, 3)), Rules("overlast", 2, new(2, 3)), Rules("overlast", 1, new(3, 3)), elsewhere.Rules,
        ];
        byte[][] forged =
        [
            _ceremony.LettersTo(3)[1], // to another
            letters[0], // of another
            _ceremony.LettersOf(1)[1], // back to its sender: a box opens both ways
            new byte[KeyCeremony.ShareLetterSize],
            _ceremony.Rules.WriteShares(2, stranger, _ceremony.Polynomials[1], _ceremony.Hashes)[..KeyCeremony.ShareLetterSize],
            .. others.Select(rules => rules.WriteShares(2, _ceremony.Keys[1], _ceremony.Polynomials[1], _ceremony.Hashes)[..KeyCeremony.ShareLetterSize]),
        ];

        foreach (var letter in forged)
        {
            AssertFault(2, CeremonyFault.Letter, _ceremony.Take(1, _ceremony.Commitments, [letters[0], letter, letters[2]]));
        }
    }

    [Fact]
    public void Letters_OfWhichOneByteIsChanged_DoNotOpen()
    {
        for (var at = 0; at < KeyCeremony.ShareLetterSize; at++)
        {
            var letters = _ceremony.LettersTo(1);
            letters[1][at] ^= 1;

            AssertFault(2, CeremonyFault.Letter, _ceremony.Take(1, _ceremony.Commitments, letters));
        }
    }

    [Fact]
    public void Hashes_AreOfOneDealerAndOneKey()
    {
        var points = _ceremony.Polynomials[0].Commitments.Span;
        string[] hashes =
        [
            Convert.ToHexString(_ceremony.Rules.HashCommitments(1, points)),
            Convert.ToHexString(_ceremony.Rules.HashCommitments(2, points)),
            Convert.ToHexString(Rules("ander", 1, new(2, 3)).HashCommitments(1, points)),
            Convert.ToHexString(Rules("overlast", 2, new(2, 3)).HashCommitments(1, points)),
            Convert.ToHexString(Rules("overlast", 1, new(1, 3)).HashCommitments(1, points)),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void OpposingDealers_AddUpToNothingAndAreRefused()
    {
        // Two whose constant coefficients cancel: the key would be 0.
        var minus = new byte[Scalar.Size];
        Scalar.Subtract(new byte[Scalar.Size], TestData.ScalarOf(9), minus);
        using var one = SharePolynomial.Import([.. TestData.ScalarOf(9)]);
        using var other = SharePolynomial.Import(minus);
        Assert.True(ShareCommitments.TryParse(one.Commitments.Span, 1, out var first));
        Assert.True(ShareCommitments.TryParse(other.Commitments.Span, 1, out var second));

        Assert.False(ShareCommitments.TryAdd([first, second], out _));
        Assert.False(ShareCommitments.TryAdd([], out _));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 17)]
    [InlineData(1, 0)]
    public void Shapes_ThatMakeNoSense_AreRefused(int needed, int holders) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeyCeremony("overlast", 1, new(needed, holders), new byte[holders * 32]));

    [Fact]
    public void MemberKey_GivesBackWhatWasExported_AndClearsIt()
    {
        var key = MemberKey.Generate();
        using var again = MemberKey.Import(key.Export());
        Assert.Equal(key.PublicKey.ToArray(), again.PublicKey.ToArray());
        Assert.Throws<ArgumentException>(() => MemberKey.Import(new byte[32]));
        Assert.Throws<ArgumentException>(() => MemberKey.Import(new byte[31]));
        Assert.Throws<ArgumentException>(() => again.Seal(new byte[32], [1]));

        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.Export());
    }

    public void Dispose() => _ceremony.Dispose();

    private static byte[] Flat(byte[][] letters) => [.. letters.SelectMany(letter => letter)];

    private static void AssertFault(int holder, CeremonyFault what, CeremonyResult? result) =>
        Assert.Equal(new CeremonyResult.Fault(holder, what), result);

    private KeyCeremony Rules(string covenant, int version, ThresholdShape shape) =>
        new(covenant, version, shape, [.. _ceremony.Keys.SelectMany(key => key.PublicKey.ToArray())]);

    private byte[][] ConfirmationsTo(int holder, byte[] transcript) =>
    [
        .. Enumerable.Range(1, 3).Select(sender => _ceremony.Rules.WriteConfirmations(sender, _ceremony.Keys[sender - 1], transcript)
            .Chunk(KeyCeremony.ConfirmationLetterSize).ElementAt(holder - 1)),
    ];

    private CeremonyResult.Fault? Check(byte[][] letters, int sender, byte[] replaced, byte[] transcript)
    {
        byte[][] changed = [.. letters];
        changed[sender - 1] = replaced;
        return _ceremony.Rules.CheckConfirmations(2, _ceremony.Keys[1], transcript, Flat(changed));
    }
}
