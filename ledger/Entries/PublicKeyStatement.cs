using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bekend.Ledger.Commitments;

namespace Bekend.Ledger.Entries;

/// <summary>What the log's entry of a covenant's public key (type 2) commits to. There is nothing in it to hide, so everybody can compute it.</summary>
/// <remarks>
/// <code>
/// statement = "bekend:1:public-key\n" ‖ covenant ‖ "\n" ‖ version ‖ "\n" ‖ key in lower-case hex ‖ "\n", in UTF-8
/// h         = SHA-512(statement)
/// id        = the first 16 bytes of h as a UUIDv8 (RFC 9562, section 5.8)
/// rk        = the last 32 bytes of h, in place of random ones
/// fields    = convenant, publiekeSleutel (lower-case hex), sleutelversie (decimal)
/// </code>
/// <para>
/// So one key has one entry, and whoever is shown a key and a receipt sees for themselves whether the receipt is of that key.
/// The version of a key that is not in the log is not to be used.
/// </para>
/// </remarks>
public sealed class PublicKeyStatement
{
    /// <summary>Length of a public key in bytes.</summary>
    public const int KeySize = 32;

    private readonly byte[] _recordKey;

    /// <summary>Describes one version of a covenant's key.</summary>
    /// <param name="covenant">Id of the covenant, without line breaks.</param>
    /// <param name="version">From 1.</param>
    /// <param name="key">32 bytes.</param>
    /// <exception cref="ArgumentException">The covenant has no id or one of several lines, the version is below 1, or the key has another length.</exception>
    public PublicKeyStatement(string covenant, int version, ReadOnlySpan<byte> key)
    {
        ArgumentException.ThrowIfNullOrEmpty(covenant);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (key.Length != KeySize || covenant.Contains('\n', StringComparison.Ordinal))
        {
            throw new ArgumentException($"a key is {KeySize} bytes of a covenant whose id is one line", nameof(key));
        }

        var number = version.ToString(CultureInfo.InvariantCulture);
        var hex = Convert.ToHexStringLower(key);
        var hash = SHA512.HashData(Encoding.UTF8.GetBytes($"bekend:1:public-key\n{covenant}\n{number}\n{hex}\n"));
        Id = EntryId.Version8(hash);
        _recordKey = hash[^KeySize..];
        Fields = [Field("convenant", covenant), Field("sleutelversie", number), Field("publiekeSleutel", hex)];
    }

    /// <summary>Id of the entry.</summary>
    public Guid Id { get; }

    /// <summary>The record's key, 32 bytes; known to all.</summary>
    public ReadOnlyMemory<byte> RecordKey => _recordKey;

    /// <summary>The content.</summary>
    public IReadOnlyList<RecordField> Fields { get; }

    /// <summary>Whether an entry, whose receipt was verified, records this key and no other.</summary>
    public bool IsRecordedBy(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Type == EntryType.PublicKey && entry.Id == Id && entry.Payload == RecordCommitment.Payload(_recordKey, Fields);
    }

    private static RecordField Field(string name, string value) => new(name, Encoding.UTF8.GetBytes(value));
}
