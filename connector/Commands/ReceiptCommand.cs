using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend receipt</c>: evidence, checked without the gateway.</summary>
internal static class ReceiptCommand
{
    public static Command Create(CommandContext context) => new("receipt", "Check the evidence of a disclosure, offline")
    {
        new ReceiptVerifyCommand(context).Create(),
    };
}
