using System.CommandLine;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend keys rotate</c>: has the key of a covenant replaced. The gateway goes on by itself; questions go on meanwhile.</summary>
internal sealed class KeysRotateCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("rotate", "Replace a covenant's key; nobody registers again, and questions go on") { _client, _covenant, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_client), async session =>
    {
        if (!(await session.Client.RotateAsync(parsed.GetRequiredValue(_covenant), cancellationToken)).TryGet(out var rotation, out var failure))
        {
            return context.Fail(failure);
        }

        RotationLine.Write(context.Io.Out, rotation, parsed.GetValue(_json));
        return (int)ExitCode.Done;
    });
}
