using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend witness</c>: cosign what a log signs, so that it cannot show two histories.</summary>
internal static class WitnessCommand
{
    public static Command Create(CommandContext context) => new("witness", "Cosign the checkpoints of logs, so that none can show two histories")
    {
        new WitnessNewKeyCommand(context).Create(),
        new WitnessRunCommand(context).Create(),
    };
}
