using System.Security.Cryptography;
using System.Text;
using Bekend.Indexing.Rotation;

namespace Bekend.Indexing.Signals;

/// <summary>A signal to store.</summary>
/// <param name="Id">UUIDv7; kept when the signal replaces an earlier one with the same reference.</param>
/// <param name="Organisation">OIN of the holder.</param>
/// <param name="Covenant">Id of the covenant it is registered under.</param>
/// <param name="Reference">The holder's own reference (kenmerk), unique within holder and covenant.</param>
/// <param name="Category">The holder's party in the covenant.</param>
/// <param name="Subject"><c>persoon</c> or <c>adres</c>.</param>
/// <param name="Kind">Kind of signal, from the covenant.</param>
/// <param name="ContactPoint">Whom to call: an id of the holder's.</param>
/// <param name="ValidUntil">Invisible from this instant, swept soon after.</param>
/// <param name="Keys">1 or more.</param>
internal sealed record SignalRecord(
    Guid Id,
    string Organisation,
    string Covenant,
    string Reference,
    string Category,
    string Subject,
    string Kind,
    string ContactPoint,
    DateTimeOffset ValidUntil,
    IReadOnlyList<IndexedKey> Keys)
{
    /// <summary>Whether signals of other organisations on the same subject are to be told of; no part of what the signal is.</summary>
    public bool SeeksMatches { get; init; }

    /// <summary>Where the covenant's key stood when <see cref="Keys"/> were made; they are of its newest version.</summary>
    public KeyStand Stand { get; init; } = KeyStand.First;

    /// <summary>While the key changes: the same keys as rows have them that the change has not reached. Else empty.</summary>
    public IReadOnlyList<IndexedKey> EarlierKeys { get; init; } = [];

    /// <summary>Whether a stored signal is this one, whichever version of the key it is stored under.</summary>
    /// <param name="content">Its digest as stored.</param>
    public bool HasContent(ReadOnlySpan<byte> content) =>
        content.SequenceEqual(ContentDigest())
        || (EarlierKeys.Count > 0 && content.SequenceEqual((this with { Keys = EarlierKeys }).ContentDigest()));

    /// <summary>Digest of everything that can change, so that sending the same again is told apart from a change.</summary>
    public byte[] ContentDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in (ReadOnlySpan<string>)[Category, Subject, Kind, ContactPoint, ValidUntil.ToUnixTimeMilliseconds().ToString("D", null)])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        foreach (var key in Keys.OrderBy(key => Convert.ToHexString(key.Pseudonym), StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(key.Kind));
            hash.AppendData(key.Pseudonym);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Says nothing about the subject.</summary>
    public override string ToString() => $"{nameof(SignalRecord)} {Id}";
}
