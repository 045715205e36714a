using System.Threading.Channels;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>Third stage: registers and puts every acknowledgement on record as it arrives.</summary>
internal sealed class BatchRegistrar(GatewayClient client, ResultJournal journal, LoadTally tally, Retry retry)
{
    /// <summary>Works through every batch.</summary>
    /// <returns>Null, or why the first batch that failed did.</returns>
    public async Task<Failure?> RunAsync(ChannelReader<RegistrationLines> input, CancellationToken cancellationToken)
    {
        await foreach (var lines in input.ReadAllAsync(cancellationToken))
        {
            if (await RegisterAsync(lines, cancellationToken) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private async Task<Failure?> RegisterAsync(RegistrationLines lines, CancellationToken cancellationToken)
    {
        for (var retries = 0; lines.Count > 0; retries++)
        {
            var before = lines.Count;
            if (await SendAsync(lines, cancellationToken) is not { } failure)
            {
                continue;
            }

            retries = lines.Count < before ? 0 : retries;
            if (!await retry.TryWaitAsync(failure, retries, cancellationToken))
            {
                return failure;
            }
        }

        return null;
    }

    private async Task<Failure?> SendAsync(RegistrationLines lines, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var item in client.RegisterAsync(lines.ToBody(), cancellationToken))
            {
                if (!item.TryGet(out var result, out var failure))
                {
                    return failure;
                }

                if (!TryRecord(lines, result))
                {
                    return Failure.Protocol("A result names a reference that was not sent, or a status that does not exist.");
                }
            }
        }
        finally
        {
            journal.Flush();
        }

        // The answer ended before every row had its result: what remains is sent again.
        return lines.Count == 0 ? null : Transport.Unreachable("The gateway");
    }

    private bool TryRecord(RegistrationLines lines, SignalResult result)
    {
        if (result.Status is not (Wire.Added or Wire.Changed or Wire.Unchanged or Wire.Refused) || lines.Take(result.Kenmerk) is not { } row)
        {
            return false;
        }

        var reason = PlainText.Line(result.Fout);
        journal.Append(new ResultLine
        {
            Regel = row.Line,
            Kenmerk = row.Reference,
            Status = result.Status,
            Fout = reason,
            Id = PlainText.Line(result.Id),
            Afdruk = row.Digest,
        });
        if (result.Status is Wire.Refused)
        {
            tally.Refuse(row.Line, reason ?? "refused by the gateway");
        }
        else
        {
            tally.Register(result.Status);
        }

        return true;
    }
}
