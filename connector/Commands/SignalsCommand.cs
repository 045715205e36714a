using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend signals</c>: the organisation's own signals.</summary>
internal static class SignalsCommand
{
    public static Command Create(CommandContext context) => new("signals", "Load, list, extend and withdraw your organisation's own signals")
    {
        new SignalsLoadCommand(context).Create(),
        new SignalsListCommand(context).Create(),
        new SignalsExtendCommand(context).Create(),
        new SignalsWithdrawCommand(context).Create(),
    };
}
