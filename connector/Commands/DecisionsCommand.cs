using System.CommandLine;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend decisions</c>: the decision log, for a privacy officer to keep or to replay.</summary>
internal sealed class DecisionsCommand(CommandContext context)
{
    private const string Incomplete = """{"onvolledig":true}""";

    private readonly Option<string> _client = SharedOptions.Client();
    private readonly PeriodOptions _period = new();
    private readonly Option<string?> _covenant = new("--covenant") { Description = "One covenant (convenant); default all that you guard", HelpName = "ID" };

    public Command Create()
    {
        var command = new Command("decisions", "Download the decision log of the covenants you guard, one JSON line for each call") { _client };
        _period.AddTo(command);
        command.Add(_covenant);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_client), async session =>
    {
        try
        {
            return await WriteAsync(session.Client, Query(parsed), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Break();
            throw;
        }
    });

    private async Task<int> WriteAsync(GatewayClient client, DecisionLogQuery query, CancellationToken cancellationToken)
    {
        var retry = new Retry(context.Environment.Time, context.Io.Error.WriteLine);
        var written = 0L;
        await foreach (var item in DecisionLog.ReadAsync(client, query, retry, cancellationToken))
        {
            if (!item.TryGet(out var line, out var failure))
            {
                Break();
                return context.Fail(failure);
            }

            // Written anew: what came over the wire might have line ends inside.
            WriteLine(JsonSerializer.Serialize(line, OutputJson.Default.JsonElement));
            written++;
        }

        context.Io.Error.WriteLine(FormattableString.Invariant($"{written} lines, {query.From} to {query.To}"));
        return (int)ExitCode.Done;
    }

    /// <summary>Who reads the lines through a pipe does not hear the exit code: the last line says it.</summary>
    private void Break()
    {
        WriteLine(Incomplete);
        context.Io.Error.WriteLine("The log is not complete; its last line says so.");
    }

    private void WriteLine(string line) => context.Io.Out.Write($"{line}\n");

    private DecisionLogQuery Query(ParseResult parsed)
    {
        var (from, to) = _period.Read(parsed, context.Environment.Time);
        return new(from, to, parsed.GetValue(_covenant));
    }
}
