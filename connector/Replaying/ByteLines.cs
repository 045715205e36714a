using System.Buffers;
using System.Runtime.CompilerServices;
using Bekend.Policies.Replay;

namespace Bekend.Connector.Replaying;

/// <summary>Takes a stream apart into lines, one at a time in memory.</summary>
internal static class ByteLines
{
    private const int BlockSize = 64 * 1024;

    /// <summary>Yields every line; lines end with a line feed, the last may do without.</summary>
    /// <exception cref="IOException">The stream breaks.</exception>
    public static async IAsyncEnumerable<ByteLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (line, block, number) = (new ArrayBufferWriter<byte>(), new byte[BlockSize], 0L);
        int read;

        // The console reads synchronously, whatever it is asked; on another thread Ctrl+C still gets through.
        while ((read = await Task.Run(() => stream.Read(block), cancellationToken).WaitAsync(cancellationToken)) > 0)
        {
            var rest = block.AsMemory(0, read);
            for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                Add(line, rest.Span[..end]);
                yield return new(++number, line.WrittenMemory);
                line.ResetWrittenCount();
            }

            Add(line, rest.Span);
        }

        if (line.WrittenCount > 0)
        {
            yield return new(++number, line.WrittenMemory);
        }
    }

    /// <summary>Keeps no more of a line than shows that it is too long.</summary>
    private static void Add(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> bytes) =>
        line.Write(bytes[..Math.Min(bytes.Length, LogLineReader.MaxLength + 1 - line.WrittenCount)]);
}
