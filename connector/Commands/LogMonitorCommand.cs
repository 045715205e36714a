using System.CommandLine;
using System.CommandLine.Parsing;
using Bekend.Connector.LogChecking;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend log monitor</c>: whether a log stays the one it was, look after look.</summary>
internal sealed class LogMonitorCommand(CommandContext context)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly Argument<string> _place = LogPlace.Argument();
    private readonly LogKeyOptions _key = new(context);
    private readonly PolicyOption _policy = new();
    private readonly Option<bool> _once = new("--once") { Description = "Look once and end, as for cron" };

    private readonly Option<string> _state = new("--state")
    {
        Description = "File in which the checkpoint seen last is kept; made when it is not there",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> _interval = new("--interval") { Description = "Time between two looks, such as 30s or 5m; default 60s", HelpName = "DURATION" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("monitor", "Follow a log and report when it is not the one it was") { _place, _state };
        _key.AddTo(command);
        _policy.AddTo(command);
        command.Add(_once);
        command.Add(_interval);
        command.Add(_json);
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
        if (!_key.Verifier(parsed).TryGet(out var key, out var failure)
            || !_policy.Demand(parsed, key).TryGet(out var demand, out failure)
            || !MonitorState.Claim(parsed.GetRequiredValue(_state)).TryGet(out var state, out failure))
        {
            return context.Fail(failure);
        }

        using (state)
        {
            if (!state.Read(key).TryGet(out var seen, out failure) && failure is not null)
            {
                return context.Fail(failure);
            }

            using var place = LogPlace.Open(parsed.GetRequiredValue(_place), context);
            var monitor = new LogMonitor(place.Reader, new CheckpointReader(place.Reader, key, demand, context.Environment.Time).ReadAsync);
            var watch = new LogWatch(monitor, demand, state, new MonitorLines(context.Io.Out, parsed.GetValue(_json)), seen);
            using var timer = new PeriodicTimer(Duration.Parse(parsed.GetValue(_interval) ?? "") ?? Interval, context.Environment.Time);
            do
            {
                failure = await watch.LookAsync(cancellationToken);
                if (failure is not null)
                {
                    context.Fail(failure);
                }
            }
            while (!parsed.GetValue(_once) && failure is null or { IsTransient: true } && await timer.WaitForNextTickAsync(cancellationToken));

            return (int)(failure?.Exit ?? ExitCode.Done);
        }
    }
}
