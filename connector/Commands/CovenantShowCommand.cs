using System.CommandLine;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant show</c>: a covenant as a page in plain Dutch.</summary>
internal sealed class CovenantShowCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("FILE") { Description = "Covenant file" };
    private readonly Option<bool> _html = new("--html") { Description = "As one HTML file that loads nothing" };

    public Command Create()
    {
        var command = new Command("show", "Show a covenant as a page in plain Dutch, with who may see what of whom") { _file, _html };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (!CovenantFile.Read(parsed.GetRequiredValue(_file)).TryGet(out var covenant, out var failure))
        {
            return context.Fail(failure);
        }

        var page = CovenantPage.Of(covenant);
        if (parsed.GetValue(_html))
        {
            CovenantPageHtml.Write(context.Io.Out, page);
        }
        else
        {
            CovenantPageText.Write(context.Io.Out, page);
        }

        return (int)ExitCode.Done;
    }
}
