using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Bekend.Connector.Commands;

/// <summary>The usual help with examples after it and, for the whole command, the exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Whoever asks for help need not have given the required options.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        foreach (var line in HelpTexts.After(PathOf(parseResult.CommandResult)))
        {
            output.WriteLine(line);
        }

        return result;
    }

    /// <summary>The names from below the root down; the root's own name alone.</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult { Parent: CommandResult } parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;
}
