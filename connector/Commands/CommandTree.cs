using System.CommandLine;
using System.CommandLine.Help;

namespace Bekend.Connector.Commands;

/// <summary>The whole command with its help.</summary>
internal static class CommandTree
{
    private const int HelpWidth = 110;

    /// <summary>The root is an ordinary command: a RootCommand takes the name of whatever process it runs in.</summary>
    public static Command Create(CommandContext context)
    {
        var root = new Command("bekend", "Ask partners under a covenant whether a person or an address is known, and load your own signals. Identities never leave this machine; only blinded points and pseudonyms do.")
        {
            new AskCommand(context).Create(),
            new ApproveCommand(context).Create(),
            SignalsCommand.Create(context),
            NoticesCommand.Create(context),
            ReceiptCommand.Create(context),
            LogCommand.Create(context),
            WitnessCommand.Create(context),
            new CovenantsCommand(context).Create(),
            CovenantCommand.Create(context),
            KeysCommand.Create(context),
            new DecisionsCommand(context).Create(),
            new AccessRequestCommand(context).Create(),
        };
        root.Add(new HelpOption { Action = new HelpWithExamples(new HelpAction { MaxWidth = HelpWidth }) });
        root.Add(new VersionOption());
        return root;
    }
}
