using System.CommandLine;
using System.CommandLine.Help;

namespace Bekend.Connector.Commands;

/// <summary>The whole command with its help.</summary>
internal static class CommandTree
{
    private const int HelpWidth = 110;

    public static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand("Ask partners under a covenant whether a person or an address is known, and load your own signals. Identities never leave this machine; only blinded points and pseudonyms do.")
        {
            new AskCommand(context).Create(),
            new ApproveCommand(context).Create(),
            SignalsCommand.Create(context),
            ReceiptCommand.Create(context),
            new CovenantsCommand(context).Create(),
        };
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples(new HelpAction { MaxWidth = HelpWidth });
        }

        return root;
    }
}
