using System.CommandLine;
using Bekend.Connector.Witnessing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend witness new-key</c>: the key of a witness.</summary>
internal sealed class WitnessNewKeyCommand(CommandContext context)
{
    public Command Create() => new NewKeyCommand(
        context,
        "Make the key of a witness",
        "Name of the witness: without spaces, known to the logs and to those who rely on it",
        "Whoever runs a log adds this line's key to its witness policy:",
        WitnessKeyFile.Create).Create();
}
