using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Auditing;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend log audit</c>: exported disclosures against the log, their commitments and the covenants that they name.</summary>
internal sealed class LogAuditCommand(CommandContext context)
{
    /// <summary>Contradictions that are told one by one without <c>--json</c>.</summary>
    private const int MaxShown = 50;

    private readonly Argument<string[]> _exports = new("EXPORT") { Description = "Folders that `bekend log export` wrote, as ndjson", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _log = new("--log") { Description = "Address or folder below which the log's checkpoint is", HelpName = "URL|FOLDER", Required = true };
    private readonly LogKeyOptions _key = new(context);
    private readonly Option<string?> _covenants = new("--covenants") { Description = "Folder with further versions of covenants, *.yaml", HelpName = "FOLDER" };
    private readonly Option<bool> _every = new("--every-covenant") { Description = "These are the exports of every covenant: the log may have no disclosure besides" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("audit", "Hold exported disclosures against the log, their commitments and the covenants they name") { _exports, _log };
        _key.AddTo(command);
        command.Add(_covenants);
        command.Add(_every);
        command.Add(_json);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!_key.Verifier(parsed).TryGet(out var key, out var failure))
        {
            return context.Fail(failure);
        }

        var covenants = new CovenantTexts();
        if (parsed.GetValue(_covenants) is { } folder)
        {
            if (!Directory.Exists(folder))
            {
                return context.Fail(Failure.Input($"`{folder}` is no folder"));
            }

            covenants.AddFolder(folder);
        }

        using var place = LogPlace.Open(parsed.GetRequiredValue(_log), context);
        var run = new AuditRun(place.Reader, key, covenants, context.Environment.Time, context.Io.Error);
        return (await run.RunAsync(parsed.GetRequiredValue(_exports), parsed.GetValue(_every), cancellationToken)).TryGet(out var report, out failure)
            ? Tell(report, parsed.GetValue(_json))
            : context.Fail(failure);
    }

    private int Tell(AuditReport report, bool asJson)
    {
        if (asJson)
        {
            context.Io.Out.WriteLine(JsonSerializer.Serialize(report, OutputJson.Default.AuditReport));
        }
        else
        {
            AuditText.Write(context.Io.Out, report);
        }

        return report.Counts switch
        {
            { Contradictions: > 0 } => context.Fail(new(
                ExitCode.NotVerified,
                "What was exported contradicts the log, its covenant or itself",
                "It was altered, or the gateway decided or recorded otherwise than it should: tell the supervisor before anything is repaired.")
            {
                Faults = [.. report.Contradictions.Take(MaxShown).Select(Format)],
            }),
            { NotReplayable: > 0 } => (int)ExitCode.SomeRefused,
            _ => (int)ExitCode.Done,
        };
    }

    private static string Format(Contradiction contradiction) => contradiction switch
    {
        { Id: { } id } => string.Create(CultureInfo.InvariantCulture, $"entry {contradiction.Index}, {id}: {contradiction.Why}"),
        { Index: null } => contradiction.Why,
        _ => string.Create(CultureInfo.InvariantCulture, $"entry {contradiction.Index}: {contradiction.Why}"),
    };
}
