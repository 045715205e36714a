using System.Buffers;
using System.IO.Pipelines;

namespace Bekend.Gateway.Signals;

/// <summary>Reads newline-delimited JSON a line at a time, whatever its total size.</summary>
internal sealed class NdjsonReader(PipeReader reader)
{
    /// <summary>Longest line accepted, in bytes: 64 pseudonyms fit with room to spare.</summary>
    public const int MaxLine = 32 * 1024;

    /// <summary>Reads up to <paramref name="count"/> lines; waits for at least one. Empty lines are passed over.</summary>
    /// <returns>The lines; null for a line that is too long, of which the rest is skipped. Empty at the end.</returns>
    public async Task<IReadOnlyList<byte[]?>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        var lines = new List<byte[]?>(count);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            while (lines.Count < count && TryTakeLine(ref buffer, read.IsCompleted, out var line))
            {
                if (line.Length > 0)
                {
                    lines.Add(line.Length > MaxLine ? null : line.ToArray());
                }
            }

            // One byte more than a line has room for its carriage return; how the bytes were split must not matter.
            if (lines.Count < count && buffer.Length > MaxLine + 1)
            {
                await SkipLineAsync(buffer, cancellationToken);
                lines.Add(null);
                return lines;
            }

            var ends = read.IsCompleted && buffer.IsEmpty;
            reader.AdvanceTo(buffer.Start, lines.Count > 0 ? buffer.Start : buffer.End);
            if (ends || lines.Count > 0)
            {
                return lines;
            }
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> buffer, bool isCompleted, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = TrimCarriageReturn(buffer.Slice(0, end));
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        // The last line may lack its newline.
        line = TrimCarriageReturn(buffer);
        if (!isCompleted || buffer.IsEmpty)
        {
            return false;
        }

        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private static ReadOnlySequence<byte> TrimCarriageReturn(ReadOnlySequence<byte> line) =>
        line.Length > 0 && line.Slice(line.Length - 1).FirstSpan[0] == (byte)'\r' ? line.Slice(0, line.Length - 1) : line;

    private async Task SkipLineAsync(ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        reader.AdvanceTo(buffer.End);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.PositionOf((byte)'\n') is { } end)
            {
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return;
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }
}
