using System.CommandLine;

namespace Bekend.Connector.Commands;

/// <summary>A command that makes a key file.</summary>
/// <param name="context">What every command works with.</param>
/// <param name="description">What the command is for.</param>
/// <param name="name">What the key's name is.</param>
/// <param name="next">What is done with the line that is printed.</param>
/// <param name="create">Makes the file of a path and a name, and gives the public half.</param>
internal sealed class NewKeyCommand(CommandContext context, string description, string name, string next, Func<string, string, Outcome<string>> create)
{
    private readonly Argument<string> _file = new("KEYFILE") { Description = "File to make; it holds the secret key, readable by you alone" };
    private readonly Option<string> _name = new("--name") { Description = name, HelpName = "NAME", Required = true };

    public Command Create()
    {
        var command = new Command("new-key", description) { _file, _name };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetRequiredValue(_file);
        if (!create(path, parsed.GetRequiredValue(_name)).TryGet(out var key, out var failure))
        {
            return context.Fail(failure);
        }

        context.Io.Error.WriteLine($"made `{path}`; keep it to yourself. {next}");
        context.Io.Out.WriteLine(key);
        return (int)ExitCode.Done;
    }
}
