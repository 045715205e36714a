using System.CommandLine;
using Bekend.Connector.Signing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant</c>: covenant files, read and tried on this machine. Only <c>publish</c> sends anything.</summary>
internal static class CovenantCommand
{
    public static Command Create(CommandContext context) => new("covenant", "Check, test, explain, compare, sign and publish covenant files")
    {
        new CovenantCheckCommand(context).Create(),
        new CovenantTestCommand(context).Create(),
        new CovenantExplainCommand(context).Create(),
        new CovenantShowCommand(context).Create(),
        new CovenantDiffCommand(context).Create(),
        new CovenantReplayCommand(context).Create(),
        new NewKeyCommand(
            context,
            "Make your own key for signing covenants",
            "Who signs with it: a name without spaces, known to your partners",
            "Whoever runs the gateway adds this line to its list of signers:",
            SigningKeyFile.Create).Create(),
        new CovenantSignCommand(context).Create(),
        new CovenantPublishCommand(context).Create(),
    };
}
