using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Bekend.Connector.LogChecking;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend log monitor</c>: whether a log stays the one it was, look after look.</summary>
internal sealed class LogMonitorCommand(CommandContext context)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Argument<string> _place = LogPlace.Argument();
    private readonly LogKeyOptions _key = new(context);
    private readonly Option<bool> _once = new("--once") { Description = "Look once and end, as for cron" };

    private readonly Option<string> _state = new("--state")
    {
        Description = "File in which the checkpoint seen last is kept; made when it is not there",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _interval = new("--interval") { Description = "Time between two looks, such as 30s or 5m; default 60s", HelpName = "DURATION" };

    public Command Create()
    {
        var command = new Command("monitor", "Follow a log and report when it is not the one it was") { _place, _state };
        _key.AddTo(command);
        command.Add(_once);
        command.Add(_interval);
        command.Validators.Add(Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        if (result.GetValue(_interval) is { } text && Duration.Parse(text) is not { Ticks: > 0 })
        {
            result.AddError("--interval is a whole number of s, m or h above zero and at most a day, such as 5m.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var state = new MonitorState(parsed.GetRequiredValue(_state));
        if (!_key.Verifier(parsed).TryGet(out var key, out var failure))
        {
            return context.Fail(failure);
        }

        if (!state.Read(key).TryGet(out var seen, out failure) && failure is not null)
        {
            return context.Fail(failure);
        }

        using var place = LogPlace.Open(parsed.GetRequiredValue(_place), context);
        var monitor = new LogMonitor(place.Reader, key);
        var interval = Duration.Parse(parsed.GetValue(_interval) ?? "") ?? Interval;
        using var timer = new PeriodicTimer(interval, context.Environment.Time);
        int exit;
        bool mayPass;
        do
        {
            exit = (await monitor.LookAsync(seen, cancellationToken)).TryGet(out var step, out failure)
                ? Keep(step, state, ref seen)
                : context.Fail(failure);

            // What may pass is tried again at the next look; what does not verify has to be looked at by people.
            mayPass = exit == (int)ExitCode.Done || failure is { IsTransient: true };
        }
        while (!parsed.GetValue(_once) && mayPass && await timer.WaitForNextTickAsync(cancellationToken));

        return exit;
    }

    private int Keep(LogStep step, MonitorState state, ref SignedTree? seen)
    {
        switch (step)
        {
            case LogStep.Begun(var now):
                return Keep("begun", now, state, ref seen);
            case LogStep.Grown(var now):
                return Keep("grown", now, state, ref seen);
            case LogStep.Same(var now):
                Write("same", now);
                return (int)ExitCode.Done;
            case LogStep.Contradicted contradiction:
                return Report(contradiction, state);
            default:
                throw new InvalidOperationException("a log is begun, the same, grown or contradicted");
        }
    }

    private int Keep(string what, SignedTree now, MonitorState state, ref SignedTree? seen)
    {
        if (state.Write(now) is { } failure)
        {
            return context.Fail(failure);
        }

        seen = now;
        Write(what, now);
        return (int)ExitCode.Done;
    }

    private void Write(string what, SignedTree tree) =>
        context.Io.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{tree.Checkpoint.Size}\t{tree.Checkpoint.Root}"));

    /// <summary>Both checkpoints go out, and the one seen first stays what is remembered: every later look reports the same.</summary>
    private int Report(LogStep.Contradicted contradiction, MonitorState state)
    {
        context.Io.Out.Write($"{contradiction.Seen.Note}\n{contradiction.Shown.Note}");
        var where = state.TryKeep(contradiction)
            ? $"Both checkpoints are in `{state.EvidencePath}`, and on standard output."
            : "Both checkpoints are on standard output, and could not be kept in a file: keep them.";
        return context.Fail(new Failure(
            ExitCode.NotVerified,
            "The log contradicts itself",
            $"{contradiction.Why} The log's own signatures under both prove it. {where} Show them to the privacy officer and to the other partners."));
    }
}
