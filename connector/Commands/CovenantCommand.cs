using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant</c>: covenant files, read and tried on this machine; nothing is sent.</summary>
internal static class CovenantCommand
{
    public static Command Create(CommandContext context) => new("covenant", "Check, test, explain and compare covenant files, offline")
    {
        new CovenantCheckCommand(context).Create(),
        new CovenantTestCommand(context).Create(),
        new CovenantExplainCommand(context).Create(),
        new CovenantShowCommand(context).Create(),
        new CovenantDiffCommand(context).Create(),
        new CovenantReplayCommand(context).Create(),
    };
}
