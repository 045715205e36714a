using System.CommandLine;
using Bekend.Connector.Witnessing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend witness</c>: cosign what a log signs, so that it cannot show two histories.</summary>
internal static class WitnessCommand
{
    public static Command Create(CommandContext context) => new("witness", "Cosign the checkpoints of logs, so that none can show two histories")
    {
        new NewKeyCommand(
            context,
            "Make the key of a witness",
            "Name of the witness: without spaces, known to the logs and to those who rely on it",
            "Whoever runs a log adds this line's key to its witness policy:",
            WitnessKeyFile.Create).Create(),
        new WitnessRunCommand(context).Create(),
    };
}
