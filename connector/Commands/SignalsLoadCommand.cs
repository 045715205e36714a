using System.CommandLine;
using Bekend.Connector.Loading;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend signals load</c>: registers signals from a file.</summary>
internal sealed class SignalsLoadCommand(CommandContext context)
{
    private readonly LoadOptions _options = new();

    public Command Create()
    {
        var command = new Command("load", "Register signals from a CSV or NDJSON file; running it again resumes and replaces") { _options.File };
        foreach (var option in _options.All)
        {
            command.Add(option);
        }

        command.Validators.Add(_options.Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_options.Client), async session =>
    {
        var request = _options.Request(parsed);
        try
        {
            var loaded = await LoadAsync(new SignalLoader(session, context.Environment, context.Io.OpenBytes), request, cancellationToken);
            if (loaded.TryGet(out var done, out _) && done is { Presence: { } presence, Stopped: null })
            {
                loaded = await WithdrawAsync(session, request, done, presence, parsed.GetValue(_options.Yes), cancellationToken);
            }

            return loaded.TryGet(out var report, out var failure)
                ? Show(report, request, parsed.GetValue(_options.Json))
                : context.Fail(failure);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && !request.IsDryRun)
        {
            context.Io.Error.WriteLine(HowToResume(request));
            throw;
        }
    });

    private Task<Outcome<LoadReport>> LoadAsync(SignalLoader loader, LoadRequest request, CancellationToken cancellationToken)
    {
        var time = context.Environment.Time;
        return context.Io.ErrorIsTerminal
            ? BarLoadProgress.RunAsync(context.Io.Error, context.Environment.UseColor, time, progress => loader.LoadAsync(request, progress, cancellationToken))
            : loader.LoadAsync(request, new PlainLoadProgress(context.Io.Error, time), cancellationToken);
    }

    private async Task<Outcome<LoadReport>> WithdrawAsync(
        GatewaySession session, LoadRequest request, LoadReport loaded, FilePresence presence, bool isAgreed, CancellationToken cancellationToken)
    {
        var withdrawal = new MissingWithdrawal(session, context.Environment, context.Io.Error.WriteLine);
        var ended = await withdrawal.RunAsync(request, presence, missing => isAgreed || Ask(missing), cancellationToken);
        return loaded with
        {
            Withdrawal = ended.TryGet(out var report, out var failure) ? report : new WithdrawalReport { Listed = 0, Missing = 0, Stopped = failure },
        };
    }

    private bool Ask(MissingSignals missing)
    {
        if (!context.Io.Interactive || !context.Io.ErrorIsTerminal)
        {
            return false;
        }

        context.Io.Error.Write(FormattableString.Invariant(
            $"The file does not have {missing.Signals.Count} of your {missing.Listed} signals. Withdraw them? Type yes: "));
        return context.Io.In.ReadLine() == "yes";
    }

    private int Show(LoadReport report, LoadRequest request, bool asJson)
    {
        if (asJson)
        {
            LoadSummary.WriteJson(context.Io.Out, report, request);
        }
        else
        {
            LoadSummary.WriteText(context.Io.Out, report, request);
        }

        if ((report.Stopped ?? report.Withdrawal?.Stopped) is { } stopped)
        {
            var exit = context.Fail(stopped);
            context.Io.Error.WriteLine(HowToResume(request));
            return exit;
        }

        if (report.Withdrawal is { HeldBack: { } reason })
        {
            context.Io.Error.WriteLine($"{(request.IsDryRun ? "Nothing would be" : "Nothing was")} withdrawn: {reason}.");
        }

        var isIncomplete = !request.IsDryRun && report.Counts.Gone > 0;
        if (isIncomplete)
        {
            context.Io.Error.WriteLine(
                "Signals of this file that were registered earlier are withdrawn or expired: nobody hears that you know them. Their rows are not sent again " +
                "unless they change; --dry-run --report names them.");
        }

        return (int)(isIncomplete || report.Counts.Refused > 0 || report.Withdrawal?.HeldBack is not null ? ExitCode.SomeRefused : ExitCode.Done);
    }

    private static string HowToResume(LoadRequest request) =>
        $"Stopped before the end. Everything acknowledged is on record in `{request.ResultsPath}`; run the same command again to go on from there.";
}
