using System.CommandLine;
using Bekend.Connector.Output;
using Bekend.Policies.Covenants;
using Bekend.Policies.Replay;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant replay</c>: what a draft would have decided on what the decision point was really asked.</summary>
internal sealed class CovenantReplayCommand(CommandContext context)
{
    private readonly Argument<string> _draft = new("DRAFT") { Description = "Covenant file to try" };
    private readonly Argument<string> _log = new("LOG") { Description = "Decision log, one line for each call, as `bekend decisions` writes it; - for standard input" };
    private readonly Option<string> _language = SharedOptions.Language();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("replay", "Decide the calls of the decision point again by a draft, and say which answers would change") { _draft, _log, _language, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!CovenantFile.Read(parsed.GetRequiredValue(_draft)).TryGet(out var draft, out var failure))
        {
            return context.Fail(failure);
        }

        var replay = new DecisionReplay(draft);
        IReplayReport report = parsed.GetValue(_json)
            ? new ReplayLines(context.Io.Out)
            : new ReplayText(context.Io.Out, context.Io.Error, Told.In(parsed.GetValue(_language)));
        await foreach (var item in LogFile.ReadAsync(parsed.GetRequiredValue(_log), context.Io, cancellationToken))
        {
            if (!item.TryGet(out var numbered, out failure))
            {
                return context.Fail(failure);
            }

            foreach (var decision in replay.Read(numbered.Line))
            {
                report.Decided(decision, numbered.Number);
            }

            report.Read(numbered.Line, numbered.Number);
        }

        report.Finish(replay.Counts, draft);
        return Exit(replay.Counts, draft);
    }

    private int Exit(ReplayCounts counts, Covenant draft) => counts switch
    {
        { Contradictions: > 0 } => context.Fail(new(
            ExitCode.NotVerified,
            "The log contradicts the covenant it was decided by",
            "Decisions were taken by this very file, and it decides them otherwise: the log was altered, or the engine that decided, or this one, does not decide as it should.")),
        { Tampered: > 0 } => context.Fail(new(
            ExitCode.NotVerified, "The gateway could not open some lines", "They were tampered with where they are kept; what they decided is unknown.")),
        { Replayed: 0 } => context.Fail(Failure.Input(
            "Nothing in this log can be replayed", $"It holds no readable decision of `{draft.Id}`. `bekend decisions` writes a log as it should be.")),

        // What is known to change stays so, whatever else the log held; without a change, lines that were not read leave it open.
        { Allowed: > 0 } or { Refused: > 0 } => (int)ExitCode.DecidedOtherwise,
        { Unreadable: > 0 } => (int)ExitCode.SomeRefused,
        _ => (int)ExitCode.Done,
    };
}
