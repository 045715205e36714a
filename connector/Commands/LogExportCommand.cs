using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Exporting;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend log export</c>: a privacy officer takes a covenant's disclosures out, or checks what was taken out.</summary>
internal sealed class LogExportCommand(CommandContext context)
{
    private const string NdJson = "ndjson";
    private const string Csv = "csv";

    private readonly Option<string?> _client = new("--client") { Description = "Client profile of a privacy officer", HelpName = "FILE" };
    private readonly Option<string?> _covenant = new("--covenant") { Description = "Covenant (convenant) that you guard", HelpName = "ID" };
    private readonly Option<string?> _out = new("--out") { Description = "New folder to write to", HelpName = "FOLDER" };
    private readonly Option<string?> _check = new("--check") { Description = "Hold the files of an export against its manifest, and do nothing else", HelpName = "FOLDER" };
    private readonly Option<string> _format = new("--format")
    {
        Description = "ndjson (default), with what proves each disclosure, or csv, a table for a spreadsheet",
        HelpName = "ndjson|csv",
        DefaultValueFactory = _ => NdJson,
    };

    private readonly PeriodOptions _period = new();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        _format.AcceptOnlyFromAmong(NdJson, Csv);
        var command = new Command("export", "Write the disclosures of a covenant that you guard to a folder, with a manifest of hashes") { _client, _covenant };
        _period.AddTo(command);
        command.Add(_format);
        command.Add(_out);
        command.Add(_check);
        command.Add(_json);
        command.Validators.Add(Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        Option<string?>[] needed = [_client, _covenant, _out];
        var given = needed.Count(option => result.GetValue(option) is not null);
        if (result.GetValue(_check) is null ? given < needed.Length : given > 0 || _period.IsGiven(result))
        {
            result.AddError("Give --client, --covenant and --out to export; or --check alone.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_check) is { } folder)
        {
            return await CheckAsync(folder, parsed.GetValue(_json), cancellationToken);
        }

        var (from, to) = _period.Read(parsed, context.Environment.Time);
        var format = parsed.GetRequiredValue(_format) == Csv ? ExportFormat.Csv : ExportFormat.NdJson;
        var order = new ExportOrder(parsed.GetValue(_covenant)!, from, to, format, parsed.GetValue(_out)!);
        if (ExportFolder.Exists(order.Folder))
        {
            return context.Fail(Failure.Input($"`{order.Folder}` is there already", "It may be another export. Nothing was asked."));
        }

        return await context.WithSessionAsync(parsed.GetValue(_client)!, session => ExportAsync(session, order, parsed.GetValue(_json), cancellationToken));
    }

    private async Task<int> ExportAsync(GatewaySession session, ExportOrder order, bool asJson, CancellationToken cancellationToken)
    {
        var (error, time) = (context.Io.Error, context.Environment.Time);
        var exporter = new DisclosureExporter(session, new Retry(time, error.WriteLine), time, new ExportProgress(error, time).Update);
        try
        {
            if (!(await exporter.ExportAsync(order, cancellationToken)).TryGet(out var result, out var failure))
            {
                return context.Fail(failure);
            }

            Write("exported", order.Folder, result.Manifest, result.Sha256, result.Missing, asJson);
            return Exit(result);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Fail(Failure.Input(
                $"`{order.Folder}` cannot be written", "The disk is full, or this account may not write there. That the export was begun is on the log."));
        }
    }

    private int Exit(ExportResult result)
    {
        foreach (var version in result.Missing)
        {
            context.Io.Error.WriteLine($"The gateway does not give version {PlainText.Line(version)} of the covenant as it was decided by; the audit needs it with --covenants.");
        }

        return result.Manifest.Counts is { Damaged: > 0 and var damaged }
            ? context.Fail(new(
                ExitCode.NotVerified,
                string.Create(CultureInfo.InvariantCulture, $"{damaged} disclosures do not fit the log"),
                "The gateway says so itself. The export is complete and says of each what is wrong: tell whoever runs the gateway before anything is repaired."))
            : (int)ExitCode.Done;
    }

    private async Task<int> CheckAsync(string folder, bool asJson, CancellationToken cancellationToken)
    {
        if (!(await ExportCheck.CheckAsync(folder, cancellationToken)).TryGet(out var manifest, out var failure))
        {
            return context.Fail(failure);
        }

        Write("as the manifest says", folder, manifest, ExportCheck.HashOfManifest(folder), [], asJson);
        return (int)ExitCode.Done;
    }

    private void Write(string title, string folder, ExportManifest manifest, string sha256, IReadOnlyList<string> missing, bool asJson)
    {
        var output = context.Io.Out;
        if (asJson)
        {
            var document = new ExportDocument(
                folder, manifest.Covenant, manifest.From, manifest.To, manifest.Counts, manifest.Log, manifest.LogIndex, sha256, missing);
            output.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.ExportDocument));
            return;
        }

        var counts = manifest.Counts!;
        output.WriteLine(title);
        output.WriteLine($"  covenant     {PlainText.Line(manifest.Covenant)}");
        output.WriteLine($"  days         {PlainText.Line(manifest.From)} to {PlainText.Line(manifest.To)}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  disclosures  {counts.Total()}: {counts.Disclosures} opened, {counts.Erased} erased, {counts.Damaged} damaged"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  log          {PlainText.Line(manifest.Log)}; the export is its entry {manifest.LogIndex}"));
        output.WriteLine($"  folder       {folder}");
        output.WriteLine($"  manifest     sha256 {sha256}");
    }
}
