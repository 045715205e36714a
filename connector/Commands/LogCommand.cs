using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend log</c>: the disclosure log, held to what it signed; and what a privacy officer takes out of it.</summary>
internal static class LogCommand
{
    public static Command Create(CommandContext context) => new("log", "Check the whole disclosure log, follow it, and export and audit what is in it")
    {
        new LogVerifyCommand(context).Create(),
        new LogMonitorCommand(context).Create(),
        new LogExportCommand(context).Create(),
        new LogAuditCommand(context).Create(),
    };
}
