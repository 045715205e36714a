using System.Threading.Channels;
using Bekend.Connector.Gateway;

namespace Bekend.Connector.Loading;

/// <summary>Loads signals from a file: reading, evaluating and registering run side by side, a batch each.</summary>
/// <remarks>
/// Memory does not grow with the file beyond the result journal: at most two batches wait between the stages and two are being evaluated. What the
/// gateway acknowledged is on record before the next request, whatever happens after.
/// </remarks>
internal sealed class SignalLoader(GatewaySession session, RunEnvironment environment, Func<Stream> openStandardInput)
{
    /// <summary>Loads the file.</summary>
    /// <param name="request">What to load.</param>
    /// <param name="progress">Is told how it goes.</param>
    /// <param name="cancellationToken">Breaks off; what was acknowledged is on record, the rest is sent again by a rerun.</param>
    /// <returns>A report, also when it stopped half way; a failure only when nothing was begun.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; the result file is complete up to then.</exception>
    public async Task<Outcome<LoadReport>> LoadAsync(LoadRequest request, ILoadProgress progress, CancellationToken cancellationToken)
    {
        if (!LocalSecret.Get(environment.State).TryGet(out var secret, out var failure)
            || !RowSource.Open(request, openStandardInput).TryGet(out var source, out failure))
        {
            return failure;
        }

        using var input = source;
        using var keys = new RowKeys(secret, session.Profile.Organisation, request.Covenant, request.Subject.ToString());
        if (request.Defaults.Kind is null && !source.MayHoldKind)
        {
            return Failure.Input("The kind of signal is missing", $"Give --kind, or a column {SignalFieldNames.Kind}.");
        }

        var rows = new RowReader(request.Defaults, request.Subject, keys);
        var tally = new LoadTally(progress);
        return request.IsDryRun
            ? await DryRunAsync(request, source, rows, tally, progress, cancellationToken)
            : await LoadAsync(request, source, rows, tally, progress, cancellationToken);
    }

    private async Task<Outcome<LoadReport>> DryRunAsync(
        LoadRequest request, IRowSource source, RowReader rows, LoadTally tally, ILoadProgress progress, CancellationToken cancellationToken)
    {
        Dictionary<string, OwnSignal>? own = null;
        if (!JournalState.Read(request.ResultsPath).TryGet(out var journal, out var failure))
        {
            return failure;
        }

        if (!request.IsOffline
            && !(await DryRun.ListAsync(session.Client, request.Covenant, new Retry(environment.Time, progress.Notice), cancellationToken))
                .TryGet(out own, out failure))
        {
            return failure;
        }

        if (!VerdictFile.Create(request.ReportPath).TryGet(out var file, out failure))
        {
            return failure;
        }

        using (file)
        {
            return new DryRun(request, rows, journal, own, file, tally).Run(source, cancellationToken);
        }
    }

    private async Task<Outcome<LoadReport>> LoadAsync(
        LoadRequest request, IRowSource source, RowReader rows, LoadTally tally, ILoadProgress progress, CancellationToken cancellationToken)
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
            if (await session.Keys.PrepareAsync(request.Covenant, cancellationToken) is { } refused)
            {
                return refused;
            }

            var presence = request.WithdrawMissing ? new FilePresence() : null;
            var earlier = new EarlierRows();
            var feed = new RowFeed(source, rows, journal, tally, earlier, presence);
            var stopped = await RunAsync(request, feed, journal, tally, progress, cancellationToken);
            journal.Flush();
            if (stopped is null)
            {
                var own = OwnSignals.ListAsync(session.Client, request.Covenant, new Retry(environment.Time, progress.Notice), cancellationToken);
                stopped = (await earlier.CountGoneAsync(own)).TryGet(out var gone, out failure) ? null : failure;
                tally.EarlierButGone(gone);
            }

            return new LoadReport(tally.Counts, stopped) { Presence = presence };
        }
    }

    private async Task<Failure?> RunAsync(
        LoadRequest request, RowFeed feed, ResultJournal journal, LoadTally tally, ILoadProgress progress, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var retry = new Retry(environment.Time, progress.Notice);
        var evaluator = new BatchEvaluator(session, request, retry);
        var registrar = new BatchRegistrar(session.Client, journal, tally, retry);
        var blinded = Channel.CreateBounded<BlindedBatch>(1);
        var evaluated = Channel.CreateBounded<RegistrationLines>(1);

        Task<Failure?>[] stages =
        [
            RunStageAsync(feed.RunAsync(blinded.Writer, stop.Token), blinded.Writer, stop),
            RunStageAsync(evaluator.RunAsync(blinded.Reader, evaluated.Writer, stop.Token), evaluated.Writer, stop),
            RunStageAsync(registrar.RunAsync(evaluated.Reader, stop.Token), null, stop),
        ];
        var failures = await Task.WhenAll(stages);
        while (blinded.Reader.TryRead(out var left))
        {
            left.Blinding.Dispose();
        }

        cancellationToken.ThrowIfCancellationRequested();
        return failures.FirstOrDefault(failure => failure is not null);
    }

    /// <summary>Runs one stage and lets the others know how it ended: by closing its output, or by stopping everything.</summary>
    private static async Task<Failure?> RunStageAsync<T>(Task<Failure?> stage, ChannelWriter<T>? output, CancellationTokenSource stop)
    {
        try
        {
            var failure = await stage;
            if (failure is not null)
            {
                await stop.CancelAsync();
            }

            return failure;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return null;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            output?.TryComplete();
        }
    }

    private static Task<Failure?> RunStageAsync(Task<Failure?> stage, ChannelWriter<RegistrationLines>? output, CancellationTokenSource stop) =>
        RunStageAsync<RegistrationLines>(stage, output, stop);
}
