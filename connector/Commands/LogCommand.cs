using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend log</c>: the disclosure log, held to what it signed.</summary>
internal static class LogCommand
{
    public static Command Create(CommandContext context) => new("log", "Check the whole disclosure log, and follow it")
    {
        new LogVerifyCommand(context).Create(),
        new LogMonitorCommand(context).Create(),
    };
}
