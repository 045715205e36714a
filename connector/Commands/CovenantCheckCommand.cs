using System.CommandLine;
using System.Text.Json;
using Bekend.Connector.Output;
using Bekend.Policies.Lint;
using Bekend.Policies.Syntax;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenant check</c>: every fault and every remark, with its place.</summary>
internal sealed class CovenantCheckCommand(CommandContext context)
{
    private readonly Argument<string[]> _files = new("FILE") { Description = "Covenant files", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("check", "Report every fault and every doubtful place in covenant files") { _files, _json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (found, failed) = (new List<Diagnostic>(), false);
        foreach (var path in parsed.GetRequiredValue(_files))
        {
            if (CovenantFile.ReadText(path).TryGet(out var text, out var failure))
            {
                found.AddRange(CovenantLinter.Check(path, text));
            }
            else
            {
                context.Fail(failure);
                failed = true;
            }
        }

        foreach (var diagnostic in found)
        {
            context.Io.Out.WriteLine(parsed.GetValue(_json)
                ? JsonSerializer.Serialize(Document(diagnostic), OutputJson.Default.DiagnosticDocument)
                : Line(diagnostic));
        }

        return (int)(failed || found.Exists(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCode.WrongInput : ExitCode.Done);
    }

    private static string Line(Diagnostic diagnostic)
    {
        var code = diagnostic.Code is { } known ? $" {known}" : "";
        return $"{diagnostic.File}:{diagnostic.Line}:{diagnostic.Column}: {Word(diagnostic.Severity)}{code}: {diagnostic.Message}";
    }

    private static DiagnosticDocument Document(Diagnostic diagnostic) =>
        new(diagnostic.File, diagnostic.Line, diagnostic.Column, Word(diagnostic.Severity), diagnostic.Code, diagnostic.Message);

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
