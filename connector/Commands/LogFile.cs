using System.Runtime.CompilerServices;
using System.Text;
using Bekend.Connector.Replaying;
using Bekend.Policies.Replay;

namespace Bekend.Connector.Commands;

/// <summary>Reads a decision log from a file or from standard input, line by line.</summary>
internal static class LogFile
{
    private const string StandardInput = "-";

    /// <summary>Yields every line that is not empty, with its number; at most one failure, which is the last item.</summary>
    /// <param name="path">File, or <c>-</c>.</param>
    /// <param name="io">The console.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Outcome<(long Number, LogLine Line)>> ReadAsync(
        string path, ConsoleStreams io, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Open(path, io).TryGet(out var stream, out var failure))
        {
            yield return failure;
            yield break;
        }

        await using (stream)
        {
            await using var lines = ByteLines.ReadAsync(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                if (!(await NextAsync(lines)).TryGet(out var line, out failure))
                {
                    yield return failure;
                    yield break;
                }

                if (line is not { } found)
                {
                    yield break;
                }

                var utf8 = WithoutMark(found);
                if (utf8.Length > LogLineReader.MaxLength || !IsBlank(utf8.Span))
                {
                    yield return (found.Number, LogLineReader.Read(utf8));
                }
            }
        }
    }

    private static Outcome<Stream> Open(string path, ConsoleStreams io)
    {
        try
        {
            return new Outcome<Stream>(path == StandardInput ? io.OpenBytes() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Unreadable();
        }
    }

    private static async Task<Outcome<ByteLine?>> NextAsync(IAsyncEnumerator<ByteLine> lines)
    {
        try
        {
            return await lines.MoveNextAsync() ? new Outcome<ByteLine?>(lines.Current) : new Outcome<ByteLine?>((ByteLine?)null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable();
        }
    }

    private static Failure Unreadable() => Failure.Input("The log cannot be read", "The file does not exist, breaks off, or this account may not read it.");

    /// <summary>Editors on some systems put a byte order mark at the beginning of a file.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ByteLine line) =>
        line.Number == 1 && line.Utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? line.Utf8[Encoding.UTF8.Preamble.Length..] : line.Utf8;

    private static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.TrimStart(" \t\r"u8).IsEmpty;
}
