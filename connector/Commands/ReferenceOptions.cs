using System.CommandLine;
using System.CommandLine.Parsing;

namespace Bekend.Connector.Commands;

/// <summary>Which of the organisation's own signals a command is about, by their references.</summary>
internal sealed class ReferenceOptions
{
    private readonly Option<string[]> _reference = new("--reference")
    {
        Description = "Reference (kenmerk) of a signal; may be repeated",
        HelpName = "REF",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _references = new("--references") { Description = "File with one reference on each line", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(_reference);
        command.Add(_references);
        command.Validators.Add(Validate);
    }

    /// <returns>Each once.</returns>
    public Outcome<HashSet<string>> Read(ParseResult parsed)
    {
        if (parsed.GetValue(_references) is not { } path)
        {
            return new HashSet<string>(parsed.GetValue(_reference) ?? [], StringComparer.Ordinal);
        }

        try
        {
            return new HashSet<string>(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failure.Input("The references cannot be read", "The file does not exist, or this account may not read it.");
        }
    }

    private void Validate(CommandResult result)
    {
        if (result.GetValue(_reference) is { Length: > 0 } == result.GetValue(_references) is not null)
        {
            result.AddError("Give either --reference or --references.");
        }
    }
}
