using System.Runtime.CompilerServices;
using Bekend.Connector.Gateway;
using Bekend.Connector.Replaying;

namespace Bekend.Connector.Exporting;

/// <summary>The lines of an export as they come over the wire.</summary>
internal static class ExportStream
{
    /// <summary>Yields every line with its bytes; at most one failure, which is the last item.</summary>
    /// <param name="response">Its body is read; a gateway that falls silent is given up.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<Outcome<(ExportLine Line, ReadOnlyMemory<byte> Utf8)>> ReadAsync(
        HttpResponseMessage response, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await using var lines = ByteLines.ReadAsync(body, patience.Token).GetAsyncEnumerator(patience.Token);
        while (true)
        {
            patience.CancelAfter(GatewayConnection.Timeout);
            if (!(await NextAsync(lines, cancellationToken)).TryGet(out var next, out var failure))
            {
                yield return failure;
                yield break;
            }

            if (next is not { } line)
            {
                yield break;
            }

            if (ExportLineReader.Read(line.Utf8) is not { } read)
            {
                yield return Failure.Protocol(FormattableString.Invariant($"Line {line.Number} of the export is no line of an export."));
                yield break;
            }

            yield return (read, line.Utf8);
        }
    }

    private static async Task<Outcome<ByteLine?>> NextAsync(IAsyncEnumerator<ByteLine> lines, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.MoveNextAsync() ? new Outcome<ByteLine?>(lines.Current) : new Outcome<ByteLine?>((ByteLine?)null);
        }
        catch (Exception e) when (Transport.IsFailure(e, cancellationToken))
        {
            return BrokeOff();
        }
    }

    /// <summary>The gateway stopped before its last line.</summary>
    public static Failure BrokeOff() => new(
        ExitCode.Unavailable, "The export broke off", "What came is not kept, since nobody could tell what is missing from it. Begin again; that you did is on the log.");
}
