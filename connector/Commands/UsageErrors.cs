using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bekend.Connector.Commands;

/// <summary>Says what is wrong with a command line, without repeating values: one of them might be an identity.</summary>
internal static class UsageErrors
{
    /// <summary>Writes every error and where to find the help.</summary>
    public static void Write(TextWriter error, ParseResult parsed)
    {
        foreach (var message in parsed.Errors.Select(item => item.Message).Where(message => !RepeatsToken(message, parsed)))
        {
            error.WriteLine($"error: {message}");
        }

        foreach (var token in parsed.UnmatchedTokens)
        {
            error.WriteLine(token.StartsWith("--", StringComparison.Ordinal)
                ? $"error: `{NameOf(token)}` is not an option here"
                : "error: an argument was not expected; identities are never given as arguments");
        }

        error.WriteLine($"See `{Path(parsed.CommandResult)} --help`.");
    }

    private static bool RepeatsToken(string message, ParseResult parsed) =>
        parsed.UnmatchedTokens.Any(token => message.Contains(token, StringComparison.Ordinal));

    private static string NameOf(string option) =>
        new([.. option.Split('=', 2)[0].Take(40).Where(c => char.IsAsciiLetter(c) || c == '-')]);

    private static string Path(CommandResult command)
    {
        var names = new List<string>();
        for (SymbolResult? at = command; at is CommandResult result; at = at.Parent)
        {
            names.Insert(0, result.Command.Name);
        }

        return string.Join(' ', names);
    }
}
