using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend keys</c>: the versions of a covenant's key, and replacing it.</summary>
internal static class KeysCommand
{
    public static Command Create(CommandContext context) => new("keys", "List the versions of a covenant's key, and replace it")
    {
        new KeysListCommand(context).Create(),
        new KeysRotateCommand(context).Create(),
        new KeysStatusCommand(context).Create(),
    };
}
