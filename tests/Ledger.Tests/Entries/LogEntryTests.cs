using Bekend.Ledger.Entries;
using Bekend.Ledger.Merkle;

namespace Bekend.Ledger.Tests.Entries;

public sealed class LogEntryTests
{
    private static readonly Digest Subject = Digest.From([.. Enumerable.Repeat((byte)0xaa, 32)]);
    private static readonly Digest Payload = Digest.From([.. Enumerable.Repeat((byte)0xbb, 32)]);
    private static readonly DateTimeOffset Time = new(2026, 7, 1, 12, 30, 15, 250, TimeSpan.Zero);

    public static LogEntry Example { get; } = new(
        EntryType.Disclosure, Time, 24378, new Guid("0197c5c2-5a2e-7b3c-8d4e-1f2a3b4c5d6e"), Subject, Payload);

    [Fact]
    public void Writes_TheLayout() => Assert.Equal(
        "01" + "01" + Time.ToUnixTimeMilliseconds().ToString("x16", null) + "00005f3a"
        + "0197c5c25a2e7b3c8d4e1f2a3b4c5d6e" + new string('a', 64) + new string('b', 64) + new string('0', 56),
        Convert.ToHexStringLower(Example.Format()));

    [Fact]
    public void Reads_WhatItWrote()
    {
        foreach (var type in Enum.GetValues<EntryType>().Where(type => type != EntryType.None))
        {
            var entry = new LogEntry(type, Time, uint.MaxValue, Guid.AllBitsSet, Payload, Subject);
            Assert.True(LogEntry.TryParse(entry.Format(), out var parsed));
            Assert.Equal(entry, parsed);
        }
    }

    [Fact]
    public void Reads_NoOtherBytesAsThisEntry()
    {
        var bytes = Example.Format();
        foreach (var mangled in Mangling.EachByte(bytes).Where(mangled => !mangled.AsSpan().SequenceEqual(bytes)))
        {
            // A changed time, id or commitment makes another well-formed entry; its leaf differs, so that no receipt fits.
            if (LogEntry.TryParse(mangled, out var other))
            {
                Assert.NotEqual(Example, other);
                Assert.Equal(mangled, other.Format());
                Assert.NotEqual(MerkleHash.Leaf(bytes), MerkleHash.Leaf(mangled));
            }
        }
    }

    [Fact]
    public void Refuses_EveryOtherVersionTypeOrReservedByte()
    {
        foreach (var position in Enumerable.Range(94, 28).Append(0).Append(1))
        {
            for (var value = 0; value <= 255; value++)
            {
                var bytes = Example.Format();
                bytes[position] = (byte)value;
                var expected = position switch { 0 => value == 1, 1 => value is >= 1 and <= 7, _ => value == 0 };
                Assert.Equal(expected, LogEntry.TryParse(bytes, out _));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    [InlineData(123)]
    [InlineData(244)]
    public void Refuses_OtherLengths(int length)
    {
        var bytes = new byte[length];
        Example.Format().AsSpan(0, Math.Min(length, LogEntry.Size)).CopyTo(bytes);
        Assert.False(LogEntry.TryParse(bytes, out _));
    }

    [Fact]
    public void Refuses_TimesBeyondTheCalendar()
    {
        var last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        Assert.True(LogEntry.TryParse(WithTime((ulong)last), out _));
        Assert.False(LogEntry.TryParse(WithTime((ulong)last + 1), out _));
        Assert.False(LogEntry.TryParse(WithTime(ulong.MaxValue), out _));

        static byte[] WithTime(ulong milliseconds)
        {
            var bytes = Example.Format();
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(2), milliseconds);
            return bytes;
        }
    }

    [Fact]
    public void Keeps_TimeInUtcAndWholeMilliseconds()
    {
        var entry = new LogEntry(
            EntryType.Reading, Time.AddTicks(9_999).ToOffset(TimeSpan.FromHours(2)), 1, Guid.Empty, Subject, Payload);

        Assert.Equal(Time, entry.Time);
        Assert.Equal(TimeSpan.Zero, entry.Time.Offset);
    }

    [Fact]
    public void Throws_WhenItCouldNotBeReadBack()
    {
        var early = DateTimeOffset.UnixEpoch.AddTicks(-1);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogEntry(EntryType.None, Time, 1, Guid.Empty, Subject, Payload));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogEntry((EntryType)8, Time, 1, Guid.Empty, Subject, Payload));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogEntry(EntryType.Reading, early, 1, Guid.Empty, Subject, Payload));
    }

    [Fact]
    public void Keeps_TheNumbersOfTypes() => Assert.Equal(
        ["None=0", "Disclosure=1", "PublicKey=2", "Redaction=3", "Registration=4", "CovenantVersion=5", "Reading=6", "KeyRotation=7"],
        Enum.GetValues<EntryType>().Select(type => $"{type}={(int)type}"));
}
