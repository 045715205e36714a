using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Bekend.Pseudonyms.Voprf.Threshold;

/// <summary>One holder's side of making a key together, without a dealer: nobody ever has the key, not even for a moment.</summary>
/// <remarks>
/// <para>Joint Feldman key generation in four rounds. Every holder deals a secret polynomial to all; the key is the sum of
/// their values at 0, a holder's share the sum of the values dealt to it.</para>
/// <para>1. Each gives a hash of its commitments. 2. Having all hashes, each reveals its commitments and writes each holder
/// its value. 3. Each checks everything and writes each holder a hash of all it saw. 4. Each compares these: the key is
/// usable for who heard the same from all. A complaint ends it and names the holder; nothing is repaired.</para>
/// <para>Bias: without round 1 the last to speak could choose some bits of the key (Gennaro, Jarecki, Krawczyk, Rabin,
/// "Secure distributed key generation for discrete-log based cryptosystems", 1999). With it, a holder can only refuse to
/// reveal; and because an attempt keeps its polynomials, refusing again does not give another key to choose from.</para>
/// </remarks>
public sealed class KeyCeremony
{
    /// <summary>Length of the hash of a dealer's commitments, in bytes.</summary>
    public const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>Length of a letter with a share, in bytes.</summary>
    public const int ShareLetterSize = HeadSize + HashSize + Scalar.Size + MemberKey.Overhead;

    /// <summary>Length of a letter that confirms, in bytes.</summary>
    public const int ConfirmationLetterSize = HeadSize + HashSize + MemberKey.Overhead;

    private const int HeadSize = HashSize + 3;
    private const byte SharePurpose = 1;
    private const byte ConfirmationPurpose = 2;

    private readonly byte[] _settings;
    private readonly byte[] _members;

    /// <summary>Sets what the holders agreed on; whoever has other settings opens none of their letters.</summary>
    /// <param name="covenant">Id of the covenant.</param>
    /// <param name="version">Version of its key, from 1.</param>
    /// <param name="shape">t and n.</param>
    /// <param name="members">The pinned public keys of all holders, n · 32 bytes, holder 1 first.</param>
    /// <exception cref="ArgumentException">A wrong shape or size: configuration, checked before.</exception>
    public KeyCeremony(string covenant, int version, ThresholdShape shape, ReadOnlySpan<byte> members)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(covenant);
        shape.Demand();
        if (members.Length != shape.Holders * MemberKey.Size)
        {
            throw new ArgumentException("every holder has one public key of 32 bytes", nameof(members));
        }

        Shape = shape;
        _members = members.ToArray();
        _settings = Digest(covenant, version, shape, members);
    }

    /// <summary>t and n.</summary>
    public ThresholdShape Shape { get; }

    /// <summary>32 bytes: a hash of everything the holders agreed on. Who has another cannot take part.</summary>
    public byte[] Settings => [.. _settings];

    /// <summary>Round 1: the hash by which a dealer binds itself to its commitments before it has seen those of others.</summary>
    /// <param name="dealer">1 to n. In the hash, so that nobody can repeat another's as their own.</param>
    /// <param name="commitments">t · 32 bytes.</param>
    /// <returns>32 bytes.</returns>
    public byte[] HashCommitments(int dealer, ReadOnlySpan<byte> commitments) =>
        SHA256.HashData([.. "bekend:1:threshold:commitments"u8, .. _settings, (byte)dealer, .. commitments]);

    /// <summary>Round 2: the letters of a dealer, one for each holder with the value dealt to it.</summary>
    /// <param name="dealer">1 to n.</param>
    /// <param name="key">The dealer's own.</param>
    /// <param name="polynomial">The dealer's own, of t coefficients.</param>
    /// <param name="hashes">Of all dealers, n · 32 bytes: what the dealer saw before it revealed anything.</param>
    /// <returns>n · <see cref="ShareLetterSize"/> bytes, that for holder 1 first.</returns>
    public byte[] WriteShares(int dealer, MemberKey key, SharePolynomial polynomial, ReadOnlySpan<byte> hashes)
    {
        ArgumentNullException.ThrowIfNull(polynomial);
        var seen = SHA256.HashData(hashes);
        var letters = new List<byte>(Shape.Holders * ShareLetterSize);
        for (var receiver = 1; receiver <= Shape.Holders; receiver++)
        {
            var share = polynomial.ShareFor(receiver);
            letters.AddRange(Seal(key, SharePurpose, dealer, receiver, seen, share));
            CryptographicOperations.ZeroMemory(share);
        }

        return [.. letters];
    }

    /// <summary>Round 3: checks what all dealers revealed and dealt, and adds up this holder's share.</summary>
    /// <param name="holder">This one, 1 to n.</param>
    /// <param name="key">This one's.</param>
    /// <param name="hashes">Of round 1, n · 32 bytes.</param>
    /// <param name="commitments">Of all dealers, n · t · 32 bytes.</param>
    /// <param name="letters">To this holder, of all dealers, n · <see cref="ShareLetterSize"/> bytes.</param>
    /// <returns>The share, or who did not keep to it and how.</returns>
    public CeremonyResult TakeShares(
        int holder, MemberKey key, ReadOnlySpan<byte> hashes, ReadOnlySpan<byte> commitments, ReadOnlySpan<byte> letters)
    {
        DemandSizes(hashes, commitments, letters);
        var seen = SHA256.HashData(hashes);
        var dealers = new List<ShareCommitments>();
        var sum = GC.AllocateArray<byte>(Scalar.Size, pinned: true);
        try
        {
            for (var dealer = 1; dealer <= Shape.Holders; dealer++)
            {
                var size = Shape.Needed * GroupElement.Size;
                var points = commitments.Slice((dealer - 1) * size, size);
                if (!CryptographicOperations.FixedTimeEquals(HashCommitments(dealer, points), Block(hashes, dealer, HashSize))
                    || !ShareCommitments.TryParse(points, Shape.Needed, out var committed))
                {
                    return new CeremonyResult.Fault(dealer, CeremonyFault.Commitments);
                }

                if (!TryTake(dealer, holder, key, seen, committed, Block(letters, dealer, ShareLetterSize), sum, out var fault))
                {
                    return new CeremonyResult.Fault(dealer, fault);
                }

                dealers.Add(committed);
            }

            return ShareCommitments.TryAdd(dealers, out var total) && total.Verify(holder, sum)
                && SharedPublicKey.TryDerive(total, Shape.Holders, out var shared)
                ? new CeremonyResult.Share(EvaluationKey.Import(sum), shared, HashTranscript(hashes, commitments))
                : new CeremonyResult.Fault(holder, CeremonyFault.Sum);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(sum);
        }
    }

    /// <summary>Round 3, the answer: one letter for each holder, saying what this one saw and that it has its share.</summary>
    /// <param name="holder">This one.</param>
    /// <param name="key">This one's.</param>
    /// <param name="transcript">32 bytes, of <see cref="CeremonyResult.Share"/>.</param>
    /// <returns>n · <see cref="ConfirmationLetterSize"/> bytes, that for holder 1 first.</returns>
    public byte[] WriteConfirmations(int holder, MemberKey key, ReadOnlySpan<byte> transcript)
    {
        var letters = new List<byte>(Shape.Holders * ConfirmationLetterSize);
        for (var receiver = 1; receiver <= Shape.Holders; receiver++)
        {
            letters.AddRange(Seal(key, ConfirmationPurpose, holder, receiver, transcript, []));
        }

        return [.. letters];
    }

    /// <summary>Round 4: whether every holder saw what this one saw.</summary>
    /// <param name="holder">This one.</param>
    /// <param name="key">This one's.</param>
    /// <param name="transcript">32 bytes: what this one saw.</param>
    /// <param name="letters">To this holder, of all, n · <see cref="ConfirmationLetterSize"/> bytes.</param>
    /// <returns>Null when all did; else the first that did not, or whose letter does not open.</returns>
    public CeremonyResult.Fault? CheckConfirmations(int holder, MemberKey key, ReadOnlySpan<byte> transcript, ReadOnlySpan<byte> letters)
    {
        DemandSize(letters, Shape.Holders * ConfirmationLetterSize);
        for (var sender = 1; sender <= Shape.Holders; sender++)
        {
            if (!TryOpen(key, ConfirmationPurpose, sender, holder, Block(letters, sender, ConfirmationLetterSize), out var text))
            {
                return new(sender, CeremonyFault.Letter);
            }

            if (!CryptographicOperations.FixedTimeEquals(text.AsSpan(HeadSize), transcript))
            {
                return new(sender, CeremonyFault.Transcript);
            }
        }

        return null;
    }

    private static ReadOnlySpan<byte> Block(ReadOnlySpan<byte> blocks, int number, int size) => blocks.Slice((number - 1) * size, size);

    private static byte[] Digest(string covenant, int version, ThresholdShape shape, ReadOnlySpan<byte> members)
    {
        var name = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(covenant);
        var numbers = new byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(numbers, name.Length);
        BinaryPrimitives.WriteInt32BigEndian(numbers.AsSpan(sizeof(int)), version);
        return SHA256.HashData([.. "bekend:1:threshold"u8, .. numbers, .. name, (byte)shape.Needed, (byte)shape.Holders, .. members]);
    }

    private bool TryTake(
        int dealer,
        int holder,
        MemberKey key,
        ReadOnlySpan<byte> seen,
        ShareCommitments committed,
        ReadOnlySpan<byte> letter,
        Span<byte> sum,
        out CeremonyFault fault)
    {
        fault = CeremonyFault.Letter;
        if (!TryOpen(key, SharePurpose, dealer, holder, letter, out var text))
        {
            return false;
        }

        try
        {
            var share = text.AsSpan(HeadSize + HashSize);
            if (!text.AsSpan(HeadSize, HashSize).SequenceEqual(seen))
            {
                fault = CeremonyFault.Transcript;
                return false;
            }

            fault = CeremonyFault.Share;
            if (!committed.Verify(holder, share))
            {
                return false;
            }

            Scalar.Add(sum, share, sum);
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
        }
    }

    private byte[] HashTranscript(ReadOnlySpan<byte> hashes, ReadOnlySpan<byte> commitments) =>
        SHA256.HashData([.. "bekend:1:threshold:transcript"u8, .. _settings, .. hashes, .. commitments]);

    // What it is for, of whom and to whom stand in the text: a box between two holders opens in both directions.
    private byte[] Head(byte purpose, int sender, int receiver) => [.. _settings, purpose, (byte)sender, (byte)receiver];

    private byte[] Seal(MemberKey key, byte purpose, int sender, int receiver, ReadOnlySpan<byte> hash, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(key);
        var text = GC.AllocateArray<byte>(HeadSize + hash.Length + secret.Length, pinned: true);
        try
        {
            Head(purpose, sender, receiver).CopyTo(text, 0);
            hash.CopyTo(text.AsSpan(HeadSize));
            secret.CopyTo(text.AsSpan(HeadSize + hash.Length));
            return key.Seal(Block(_members, receiver, MemberKey.Size), text);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
        }
    }

    private bool TryOpen(
        MemberKey key, byte purpose, int sender, int receiver, ReadOnlySpan<byte> letter, [NotNullWhen(true)] out byte[]? text)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.TryOpen(Block(_members, sender, MemberKey.Size), letter, out text)
            && text.AsSpan(0, HeadSize).SequenceEqual(Head(purpose, sender, receiver)))
        {
            return true;
        }

        CryptographicOperations.ZeroMemory(text);
        text = null;
        return false;
    }

    private void DemandSizes(ReadOnlySpan<byte> hashes, ReadOnlySpan<byte> commitments, ReadOnlySpan<byte> letters)
    {
        DemandSize(hashes, Shape.Holders * HashSize);
        DemandSize(commitments, Shape.Holders * Shape.Needed * GroupElement.Size);
        DemandSize(letters, Shape.Holders * ShareLetterSize);
    }

    private static void DemandSize(ReadOnlySpan<byte> blocks, int size)
    {
        if (blocks.Length != size)
        {
            throw new ArgumentException("the messages of a round are one of a fixed size for each holder", nameof(blocks));
        }
    }
}
