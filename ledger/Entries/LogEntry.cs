using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Entries;

/// <summary>One entry of the log: 122 bytes, nothing identifying.</summary>
/// <remarks>
/// <code>
/// offset  bytes
///      0      1  version, 1
///      1      1  type, 1 to 7
///      2      8  time, milliseconds since 1970-01-01T00:00Z
///     10      4  retention bucket
///     14     16  id, a UUID in network order
///     30     32  commitment to the subject
///     62     32  commitment to the payload
///     94     28  reserved, zero
/// </code>
/// <para>Numbers are big-endian. Anything else (another version or type, a reserved byte set, a time after 9999) is refused.</para>
/// </remarks>
public sealed record LogEntry
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 122;

    private const byte Version = 1;
    private const int TimeAt = 2;
    private const int BucketAt = 10;
    private const int IdAt = 14;
    private const int SubjectAt = 30;
    private const int PayloadAt = 62;
    private const int ReservedAt = 94;

    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>Makes an entry.</summary>
    /// <param name="type">One of the types.</param>
    /// <param name="time">From 1970 on; cut to whole milliseconds and kept in UTC, as the format does.</param>
    /// <param name="retentionBucket">From <see cref="Entries.RetentionBucket.Of"/>.</param>
    /// <param name="id">Id of the record.</param>
    /// <param name="subject">Commitment to whom it is about.</param>
    /// <param name="payload">Commitment to what it says.</param>
    /// <exception cref="ArgumentOutOfRangeException">Unknown type, or a time before 1970.</exception>
    public LogEntry(EntryType type, DateTimeOffset time, uint retentionBucket, Guid id, Digest subject, Digest payload)
    {
        if (!IsKnown(type))
        {
            throw new ArgumentOutOfRangeException(nameof(type), "unknown entry type");
        }

        var milliseconds = time.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(time));

        Type = type;
        Time = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        RetentionBucket = retentionBucket;
        Id = id;
        Subject = subject;
        Payload = payload;
    }

    /// <summary>What the entry records.</summary>
    public EntryType Type { get; }

    /// <summary>When, in UTC, in whole milliseconds.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>Month in which the record's retention ends.</summary>
    public uint RetentionBucket { get; }

    /// <summary>Id of the record.</summary>
    public Guid Id { get; }

    /// <summary>Commitment to whom it is about.</summary>
    public Digest Subject { get; }

    /// <summary>Commitment to what it says.</summary>
    public Digest Payload { get; }

    /// <summary>Reads an entry; refuses whatever <see cref="Format"/> would not write.</summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out LogEntry? entry)
    {
        entry = null;
        if (bytes.Length != Size || bytes[0] != Version || bytes[ReservedAt..].ContainsAnyExcept((byte)0))
        {
            return false;
        }

        var type = (EntryType)bytes[1];
        var milliseconds = BinaryPrimitives.ReadUInt64BigEndian(bytes[TimeAt..]);
        if (!IsKnown(type) || milliseconds > (ulong)LastMillisecond)
        {
            return false;
        }

        entry = new LogEntry(
            type,
            DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[BucketAt..]),
            new Guid(bytes[IdAt..SubjectAt], bigEndian: true),
            Digest.From(bytes[SubjectAt..PayloadAt]),
            Digest.From(bytes[PayloadAt..ReservedAt]));
        return true;
    }

    /// <summary>The 122 bytes that go into the log.</summary>
    public byte[] Format()
    {
        var bytes = new byte[Size];
        var span = bytes.AsSpan();
        span[0] = Version;
        span[1] = (byte)Type;
        BinaryPrimitives.WriteInt64BigEndian(span[TimeAt..], Time.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt32BigEndian(span[BucketAt..], RetentionBucket);
        EntryId.Write(Id, span[IdAt..SubjectAt]);
        Subject.CopyTo(span[SubjectAt..]);
        Payload.CopyTo(span[PayloadAt..]);
        return bytes;
    }

    private static bool IsKnown(EntryType type) => type is >= EntryType.Disclosure and <= EntryType.KeyRotation;
}
