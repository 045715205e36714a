using System.CommandLine;
using Bekend.Connector.Signing;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant new-key</c>: a key with which one person signs covenants.</summary>
internal sealed class CovenantNewKeyCommand(CommandContext context)
{
    private readonly Argument<string> _file = new("KEYFILE") { Description = "File to make; it holds the secret key, readable by you alone" };
    private readonly Option<string> _name = new("--name")
    {
        Description = "Who signs with it: a name without spaces, known to your partners",
        HelpName = "NAME",
        Required = true,
    };

    public Command Create()
    {
        var command = new Command("new-key", "Make your own key for signing covenants") { _file, _name };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_file);
        if (!SigningKeyFile.Create(path, parsed.GetRequiredValue(_name)).TryGet(out var key, out var failure))
        {
            return context.Fail(failure);
        }

        context.Io.Error.WriteLine($"made `{path}`; keep it to yourself. Whoever runs the gateway adds this line to its list of signers:");
        context.Io.Out.WriteLine(key);
        return (int)ExitCode.Done;
    }
}
