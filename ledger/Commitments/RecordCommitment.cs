using System.Globalization;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Commitments;

/// <summary>Commitments to a record: they show nothing of it, and it cannot be changed behind them.</summary>
/// <remarks>
/// <code>
/// rk        32 random bytes per record, destroyed to erase it
/// salt(f) = HKDF-SHA256(ikm = rk, salt = empty, info = name(f), 32 bytes)
/// c(f)    = HMAC-SHA256(salt(f), u16be length of name(f) ‖ name(f) ‖ value(f))
/// root    = RFC 6962 root over the entries c(f), sorted by name(f) as UTF-8 bytes
/// </code>
/// <para>
/// Each c is an entry of that tree, so its leaf is SHA-256(0x00 ‖ c), as in the log itself. Without rk the root tells
/// nothing about values, however few there are to try: that is what erasing a record rests on.
/// </para>
/// <para>
/// The subject's fields are its distinct pseudonyms in byte order, named <c>subject/0</c>, <c>subject/1</c> and so on (and
/// then sorted by name like any other, so <c>subject/10</c> comes before <c>subject/2</c>). No payload field may have such a
/// name: both commitments use one rk, and equal names would mean equal salts. A record without fields or pseudonyms has the
/// root of the empty tree.
/// </para>
/// </remarks>
public static class RecordCommitment
{
    private const string SubjectPrefix = "subject/";

    /// <summary>Commitment to what a record says.</summary>
    /// <param name="recordKey">The record's key, 32 bytes.</param>
    /// <param name="fields">In any order.</param>
    /// <exception cref="ArgumentException">Wrong key length, a name used twice, or a name kept for subjects.</exception>
    public static Digest Payload(ReadOnlySpan<byte> recordKey, IReadOnlyList<RecordField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Any(field => IsOfSubject(field.Name)))
        {
            throw new ArgumentException("names beginning with `subject/` belong to subjects", nameof(fields));
        }

        return new FieldTree(recordKey, fields).Root;
    }

    /// <summary>Commitment to whom a record is about.</summary>
    /// <param name="recordKey">The record's key, 32 bytes.</param>
    /// <param name="pseudonyms">In any order; one that occurs twice counts once.</param>
    /// <exception cref="ArgumentException">Wrong key length.</exception>
    public static Digest Subject(ReadOnlySpan<byte> recordKey, IReadOnlyList<byte[]> pseudonyms) =>
        new FieldTree(recordKey, SubjectFields(pseudonyms)).Root;

    /// <summary>Whether a name is one of those kept for subjects.</summary>
    public static bool IsOfSubject(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(SubjectPrefix, StringComparison.Ordinal);
    }

    /// <summary>The fields <see cref="Subject"/> commits to; needed to open one of them.</summary>
    public static IReadOnlyList<RecordField> SubjectFields(IReadOnlyList<byte[]> pseudonyms)
    {
        ArgumentNullException.ThrowIfNull(pseudonyms);
        var distinct = new SortedSet<byte[]>(
            pseudonyms, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        return [.. distinct.Select((pseudonym, i) => new RecordField(
            SubjectPrefix + i.ToString(CultureInfo.InvariantCulture), pseudonym))];
    }
}
