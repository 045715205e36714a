using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Bekend.Gateway.Signals;
using Bekend.Testing;
using FsCheck.Fluent;

namespace Bekend.Gateway.Tests.Signals;

/// <summary>Lines come out the same, however the bytes come in.</summary>
public sealed class NdjsonReaderTests
{
    private const int Max = NdjsonReader.MaxLine;

    [Fact]
    public void Reads_TheSameLines_HoweverTheyAreSplit()
    {
        var line = Gen.Frequency(
            (4, Gen.Choose(0, 5)), (2, Gen.Constant(Max)), (2, Gen.Constant(Max + 1)), (1, Gen.Constant(Max - 1)), (1, Gen.Choose(Max + 2, Max + 100)));
        var end = Gen.Elements("\n", "\r\n", "\n\n", "\r\n\r\n");
        var cases =
            from lengths in line.ListOf(6)
            from ends in end.ListOf(6)
            from hasEnd in Gen.Elements(true, false)
            from splits in Gen.OneOf(Gen.Choose(1, Max + 3), Gen.Elements(1, Max, Max + 1, Max + 2)).ListOf(12)
            from perCall in Gen.Choose(1, 4)
            select (lengths, ends, hasEnd, splits, perCall);
        Prop.ForAll(cases.ToArbitrary(), item =>
        {
            var (bytes, expected) = Compose([.. item.lengths], [.. item.ends], item.hasEnd);
            return Describe(ReadAll(bytes, [.. item.splits], item.perCall)).SequenceEqual(expected);
        }).Holds();
    }

    [Theory]
    [InlineData("a\nb", "a,b")]
    [InlineData("a\r\nb\r\n", "a,b")]
    [InlineData("\n\n\r\na\n\n", "a")]
    [InlineData("a\rb\n", "a\rb")]
    [InlineData("a\r", "a")]
    [InlineData("\r", "")]
    [InlineData("", "")]
    public void Reads_EveryByteOnItsOwn(string text, string expected)
    {
        var lines = ReadAll(Encoding.ASCII.GetBytes(text), [1], 3);

        Assert.Equal(expected, string.Join(',', lines.Select(line => Encoding.ASCII.GetString(line!))));
    }

    [Theory]
    [InlineData("\r", "\n")]
    [InlineData("\r\n", "")]
    [InlineData("", "\r\n")]
    [InlineData("", "")]
    public void Accepts_TheLongestLine_HoweverItsEndIsSplit(string first, string second)
    {
        var bytes = (byte[])[.. Enumerable.Repeat((byte)'x', Max), .. Encoding.ASCII.GetBytes(first + second)];

        var line = Assert.Single(ReadAll(bytes, [Max + first.Length, 2], 4));

        Assert.Equal(Max, line?.Length);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("")]
    public void Refuses_OneByteMore(string end)
    {
        var bytes = (byte[])[.. Enumerable.Repeat((byte)'x', Max + 1), .. Encoding.ASCII.GetBytes(end)];

        Assert.Null(Assert.Single(ReadAll(bytes, [Max + 1, 1], 4)));
    }

    [Fact]
    public async Task Gives_AnOverlongLine_WithoutWaitingForTheNext()
    {
        var pipe = NewPipe();
        var reader = new NdjsonReader(pipe.Reader);
        await pipe.Writer.WriteAsync(new byte[Max + 2], TestContext.Current.CancellationToken);
        var reading = reader.ReadAsync(8, TestContext.Current.CancellationToken);
        await pipe.Writer.WriteAsync("\n"u8.ToArray(), TestContext.Current.CancellationToken);

        var lines = await reading.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Null(Assert.Single(lines));
    }

    private static Pipe NewPipe() => new(new PipeOptions(
        pauseWriterThreshold: 0, readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, useSynchronizationContext: false));

    private static (byte[] Bytes, List<string> Expected) Compose(int[] lengths, string[] ends, bool hasEnd)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var expected = new List<string>();
        for (var i = 0; i < lengths.Length; i++)
        {
            bytes.Write(Enumerable.Repeat((byte)('a' + i), lengths[i]).ToArray());
            if (i < lengths.Length - 1 || hasEnd)
            {
                bytes.Write(Encoding.ASCII.GetBytes(ends[i]));
            }

            if (lengths[i] > 0)
            {
                expected.Add(lengths[i] > Max ? "too long" : $"{(char)('a' + i)}×{lengths[i]}");
            }
        }

        return (bytes.WrittenSpan.ToArray(), expected);
    }

    private static IEnumerable<string> Describe(IEnumerable<byte[]?> lines) =>
        lines.Select(line => line is null ? "too long" : $"{(char)line[0]}×{line.Length}");

    private static List<byte[]?> ReadAll(byte[] bytes, int[] splits, int perCall)
    {
        var pipe = NewPipe();
        var lines = new List<byte[]?>();
        var reading = ReadToEndAsync(new NdjsonReader(pipe.Reader), lines, perCall);
        for (var (at, split) = (0, 0); at < bytes.Length; split++)
        {
            var size = Math.Min(splits[split % splits.Length], bytes.Length - at);
            pipe.Writer.Write(bytes.AsSpan(at, size));
            Assert.True(pipe.Writer.FlushAsync().AsTask().IsCompleted);
            at += size;
        }

        pipe.Writer.Complete();
        Assert.True(reading.IsCompletedSuccessfully, $"the reader hangs or fails: {reading.Exception}");
        return lines;
    }

    private static async Task ReadToEndAsync(NdjsonReader reader, List<byte[]?> lines, int perCall)
    {
        while (await reader.ReadAsync(perCall, CancellationToken.None) is { Count: > 0 } read)
        {
            Assert.InRange(read.Count, 1, perCall);
            lines.AddRange(read);
        }
    }
}
