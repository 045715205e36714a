using System.Threading.Channels;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>First stage: reads rows, records those that go no further and blinds the others batch by batch.</summary>
internal sealed class RowFeed(IRowSource source, RowReader rows, ResultJournal journal, LoadTally tally, EarlierRows earlier, FilePresence? presence)
{
    /// <summary>Reads to the end of the file.</summary>
    /// <returns>Null, or exit code 2 when the file broke off.</returns>
    public async Task<Failure?> RunAsync(ChannelWriter<BlindedBatch> output, CancellationToken cancellationToken)
    {
        // Deriving and blinding is arithmetic: on a thread of its own it does not hold up the requests.
        await Task.Yield();
        var batch = new SignalBatch();
        try
        {
            while (source.Next() is { } record)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Read(record) is { } row && !batch.TryAdd(row))
                {
                    await SendAsync(batch, output, cancellationToken);
                    batch = new SignalBatch();
                    batch.TryAdd(row);
                }
            }
        }
        catch (IOException)
        {
            return Failure.Input("The file could not be read to its end");
        }

        await SendAsync(batch, output, cancellationToken);
        return null;
    }

    private SignalRow? Read(RowRecord record)
    {
        tally.Read(source.Fraction);
        var outcome = rows.Read(record, journal.IsAcknowledged);
        presence?.Note(outcome, journal.ReferenceOf);
        switch (outcome)
        {
            case RowOutcome.Ready ready:
                return ready.Row;
            case RowOutcome.Known known:
                earlier.Note(journal.ReferenceOf(known.Line));
                tally.Earlier();
                return null;
            case RowOutcome.Empty:
                journal.Append(new ResultLine { Regel = outcome.Line, Status = ResultLine.Skipped, Afdruk = outcome.Digest });
                tally.Skip();
                return null;
            case RowOutcome.Refused refused:
                journal.Append(new ResultLine
                {
                    Regel = refused.Line,
                    Kenmerk = refused.Reference,
                    Status = Wire.Refused,
                    Fout = refused.Reason,
                    Afdruk = refused.Digest,
                });
                tally.Refuse(refused.Line, refused.Reason);
                return null;
            default:
                throw new InvalidOperationException("a row has one of four outcomes");
        }
    }

    private static async Task SendAsync(SignalBatch batch, ChannelWriter<BlindedBatch> output, CancellationToken cancellationToken)
    {
        if (batch.Rows.Count == 0)
        {
            return;
        }

        var blinding = batch.Blind();
        try
        {
            await output.WriteAsync(new BlindedBatch(batch, blinding), cancellationToken);
        }
        catch
        {
            blinding.Dispose();
            throw;
        }
    }
}
