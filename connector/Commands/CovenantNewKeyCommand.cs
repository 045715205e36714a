using System.CommandLine;
using Bekend.Connector.Signing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant new-key</c>: a key with which one person signs covenants.</summary>
internal sealed class CovenantNewKeyCommand(CommandContext context)
{
    public Command Create() => new NewKeyCommand(
        context,
        "Make your own key for signing covenants",
        "Who signs with it: a name without spaces, known to your partners",
        "Whoever runs the gateway adds this line to its list of signers:",
        SigningKeyFile.Create).Create();
}
