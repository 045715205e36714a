using System.CommandLine;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend covenants</c>: which agreements there are.</summary>
internal sealed class CovenantsCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("covenants", "List the covenants you take part in") { _client, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_client), async session =>
    {
        if (!(await session.Client.CovenantsAsync(cancellationToken)).TryGet(out var covenants, out var failure))
        {
            return context.Fail(failure);
        }

        Write(covenants, parsed.GetValue(_json));
        return (int)ExitCode.Done;
    });

    private void Write(IReadOnlyList<CovenantSummary> covenants, bool asJson)
    {
        if (!asJson)
        {
            TextTable.Write(
                context.Io.Out,
                ["ID", "VERSION", "TITLE"],
                [.. covenants.Select(item => new[] { PlainText.Line(item.Id), PlainText.Line(item.Versie), PlainText.Line(item.Titel) })]);
            return;
        }

        foreach (var item in covenants)
        {
            var document = new CovenantDocument(item.Id, item.Versie, item.Titel);
            context.Io.Out.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.CovenantDocument));
        }
    }
}
