using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.LogChecking;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend log verify</c>: every entry and every tile, from nothing but the log's key.</summary>
internal sealed class LogVerifyCommand(CommandContext context)
{
    private readonly Argument<string> _place = LogPlace.Argument();
    private readonly LogKeyOptions _key = new(context);
    private readonly PolicyOption _policy = new();
    private readonly Option<bool> _anyEntries = new("--any-entries") { Description = "The log is not Bekend's: do not look into its entries" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("verify", "Check every entry and every tile of a log, from its first to its last") { _place };
        _key.AddTo(command);
        _policy.AddTo(command);
        command.Add(_anyEntries);
        command.Add(_json);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!_key.Verifier(parsed).TryGet(out var key, out var failure) || !_policy.Demand(parsed, key).TryGet(out var demand, out failure))
        {
            return context.Fail(failure);
        }

        using var place = LogPlace.Open(parsed.GetRequiredValue(_place), context);
        var newest = new CheckpointReader(place.Reader, key, demand, context.Environment.Time);
        if (!(await newest.ReadAsync(cancellationToken)).TryGet(out var signed, out failure))
        {
            return context.Fail(failure);
        }

        var cosignatures = demand.Find(signed.Note);
        if (cosignatures is { IsEnough: false })
        {
            return context.Fail(cosignatures.TooFew());
        }

        var checkpoint = signed.Checkpoint;
        var progress = new LogProgress(context.Io.Error, context.Environment.Time, checkpoint.Size);
        var walk = new LogWalk(place.Reader, parsed.GetValue(_anyEntries), progress.Update);
        if (await walk.RunAsync(checkpoint, cancellationToken) is { } wrong)
        {
            return context.Fail(wrong);
        }

        Write(new(true, checkpoint.Origin, checkpoint.Size, walk.Tiles, checkpoint.Root.ToString(), cosignatures?.By), parsed.GetValue(_json));
        return (int)ExitCode.Done;
    }

    private void Write(LogDocument log, bool asJson)
    {
        var output = context.Io.Out;
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(log, OutputJson.Default.LogDocument));
            return;
        }

        output.WriteLine("verified");
        output.WriteLine($"  log      {log.Log}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  entries  {log.Entries}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  tiles    {log.Tiles}"));
        output.WriteLine($"  root     {log.Root}");
        if (log.Witnesses is null)
        {
            output.WriteLine("  proves   every entry is as it was when the log signed for it; whether others are shown the same log, witnesses and monitors tell");
            return;
        }

        output.WriteLine($"  cosigned {new Cosignatures(log.Witnesses, true).Names}");
        output.WriteLine("  proves   every entry is as it was when the log signed for it, and these witnesses saw this log and no other");
    }
}
