using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>Withdraws the signals that a completely read file does not have.</summary>
/// <remarks>
/// Each is put on record before it is withdrawn, so that a row which comes back later in the file is sent again even when
/// this run was killed in between. Running again goes on: what is withdrawn is not in the list any more.
/// </remarks>
internal sealed class MissingWithdrawal(GatewaySession session, RunEnvironment environment, Action<string> notice)
{
    private const int Parallelism = 4;

    /// <summary>Codes of the gateway and of the index for a signal that is not there.</summary>
    private static readonly string[] NotThere = ["GW2503", "IX1202"];

    private readonly Retry _retry = new(environment.Time, notice);

    /// <summary>Lists, asks when there are many, and withdraws.</summary>
    /// <param name="request">The load that was done.</param>
    /// <param name="presence">What its file has.</param>
    /// <param name="mayWithdrawMany">Is asked once when many would go.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    /// <returns>What became of them, also when it stopped half way; a failure only when nothing was begun.</returns>
    public async Task<Outcome<WithdrawalReport>> RunAsync(
        LoadRequest request, FilePresence presence, Func<MissingSignals, bool> mayWithdrawMany, CancellationToken cancellationToken)
    {
        var own = OwnSignals.ListAsync(session.Client, request.Covenant, _retry, cancellationToken);
        if (!(await MissingSignals.FindAsync(own, request.Subject, presence)).TryGet(out var missing, out var failure))
        {
            return failure;
        }

        var report = new WithdrawalReport { Listed = missing.Listed, Missing = missing.Signals.Count, HeldBack = MissingSignals.Objection(presence) };
        if (missing.Signals.Count == 0 || report.HeldBack is not null)
        {
            return report;
        }

        if (missing.AreMany && !mayWithdrawMany(missing))
        {
            return report with { HeldBack = "all or more than a tenth of your signals would go; run the same command with --yes if they should" };
        }

        return await WithdrawAsync(request, missing, report, cancellationToken);
    }

    private async Task<Outcome<WithdrawalReport>> WithdrawAsync(
        LoadRequest request, MissingSignals missing, WithdrawalReport report, CancellationToken cancellationToken)
    {
        if (!LoadLock.Take(environment.State, request.ResultsPath).TryGet(out var claim, out var failure))
        {
            return failure;
        }

        using var claimed = claim;
        if (!ResultJournal.Open(request.ResultsPath).TryGet(out var journal, out failure))
        {
            return failure;
        }

        using (journal)
        {
            foreach (var (id, reference) in missing.Signals)
            {
                journal.Append(Line(id, reference, ResultLine.Withdrawing));
            }

            journal.Flush();
            var (withdrawn, stopped) = await WithdrawAsync(missing, journal, cancellationToken);
            journal.Flush();
            return report with { Withdrawn = withdrawn, Stopped = stopped };
        }
    }

    private async Task<(int Withdrawn, Failure? Stopped)> WithdrawAsync(
        MissingSignals missing, ResultJournal journal, CancellationToken cancellationToken)
    {
        var withdrawn = 0;
        Failure? stopped = null;
        await Parallel.ForEachAsync(
            missing.Signals,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken },
            async (signal, token) =>
            {
                if (Volatile.Read(ref stopped) is not null)
                {
                    return;
                }

                var (id, reference) = signal;
                if (await WithdrawAsync(id, token) is { } failure)
                {
                    Volatile.Write(ref stopped, failure);
                    return;
                }

                journal.Append(Line(id, reference, Wire.Withdrawn));
                Interlocked.Increment(ref withdrawn);
            });
        return (withdrawn, stopped);
    }

    private async Task<Failure?> WithdrawAsync(string id, CancellationToken cancellationToken)
    {
        var sent = await _retry.RunAsync(() => session.Client.WithdrawAsync(id, cancellationToken), cancellationToken);
        if (sent.TryGet(out var reply, out var failure))
        {
            return reply.Status == Wire.Withdrawn ? null : Failure.Protocol("The gateway does not confirm the withdrawal.");
        }

        // Withdrawn by a try whose answer was lost, or by somebody else: gone is gone.
        return NotThere.Contains(failure.Code) ? null : failure;
    }

    private static ResultLine Line(string id, string reference, string status) =>
        new() { Regel = 0, Kenmerk = reference, Status = status, Id = PlainText.Line(id) };
}
