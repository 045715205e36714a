using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend notices</c>: who else holds a signal on a subject of one's own.</summary>
internal static class NoticesCommand
{
    public static Command Create(CommandContext context) => new("notices", "Read and acknowledge notices that another organisation holds a signal on the same subject")
    {
        new NoticesListCommand(context).Create(),
        new NoticesAckCommand(context).Create(),
    };
}
