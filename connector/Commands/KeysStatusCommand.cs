using System.CommandLine;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend keys status</c>: how far the latest change of a covenant's key is.</summary>
internal sealed class KeysStatusCommand(CommandContext context)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly Option<bool> _watch = new("--watch") { Description = "Print every change until the rotation is closed" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("status", "Show how far the replacement of a covenant's key is") { _client, _covenant, _watch, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        context.WithSessionAsync(parsed.GetRequiredValue(_client), session => ShowAsync(session.Client, parsed, cancellationToken));

    private async Task<int> ShowAsync(GatewayClient client, ParseResult parsed, CancellationToken cancellationToken)
    {
        RotationReply? shown = null;
        using var timer = new PeriodicTimer(Interval, context.Environment.Time);
        do
        {
            if ((await client.RotationAsync(parsed.GetRequiredValue(_covenant), cancellationToken)).TryGet(out var rotation, out var failure))
            {
                if (rotation != shown)
                {
                    RotationLine.Write(context.Io.Out, rotation, parsed.GetValue(_json));
                    shown = rotation;
                }

                if (!parsed.GetValue(_watch) || RotationLine.IsOver(rotation))
                {
                    return (int)ExitCode.Done;
                }
            }
            else if (shown is null || !failure.IsTransient)
            {
                // Once it has been seen, a gateway that is away for a moment does not end the watch.
                return context.Fail(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));

        return (int)ExitCode.Done;
    }
}
