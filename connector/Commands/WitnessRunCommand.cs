using System.CommandLine;
using Bekend.Connector.Pinning;
using Bekend.Connector.Witnessing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend witness run</c>: the witness itself.</summary>
internal sealed class WitnessRunCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Configuration: address, key, folder of what was seen, and the logs" };

    public Command Create()
    {
        var command = new Command("run", "Answer logs that ask to be witnessed, until it is stopped") { _file };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!WitnessConfiguration.Read(parsed.GetRequiredValue(_file)).TryGet(out var configuration, out var failure)
            || !Witness.Open(configuration, context.Environment.Time).TryGet(out var witness, out failure))
        {
            return context.Fail(failure);
        }

        using (witness)
        {
            if (PrivateFile.IsReadableByOthers(configuration.KeyFile))
            {
                context.Io.Error.WriteLine($"warning: other accounts can read `{configuration.KeyFile}`, which holds a private key; use chmod 600");
            }

            using var listener = new WitnessListener(witness, configuration.Listen, context.Environment.Time);
            if (listener.Start() is { } refused)
            {
                return context.Fail(refused);
            }

            context.Io.Out.WriteLine($"{witness.VerifierKey} {configuration.Listen}");
            await listener.RunAsync(cancellationToken);
            return (int)ExitCode.Done;
        }
    }
}
