using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend notices</c>: who else holds a signal on a subject of one's own.</summary>
internal static class NoticesCommand
{
    public static Command Create(CommandContext context) => new("notices", "Read and acknowledge notices of what others hold on your subjects")
    {
        new NoticesListCommand(context).Create(),
        new NoticesAckCommand(context).Create(),
    };
}
