using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;
using Bekend.Policies.Covenants;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend decisions</c>: the decision log, for a privacy officer to keep or to replay.</summary>
internal sealed class DecisionsCommand(CommandContext context)
{
    /// <summary>Days without <c>--from</c>, the last one included: as many as the gateway itself shows.</summary>
    private const int DefaultDays = 7;

    private const string Incomplete = """{"onvolledig":true}""";

    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string?> _from = new("--from") { Description = "First Dutch calendar day, yyyy-mm-dd; default six days before the last", HelpName = "DATE" };
    private readonly Option<string?> _to = new("--to") { Description = "Last day, included, yyyy-mm-dd; default today", HelpName = "DATE" };
    private readonly Option<string?> _covenant = new("--covenant") { Description = "One covenant (convenant); default all that you guard", HelpName = "ID" };

    public Command Create()
    {
        var command = new Command("decisions", "Download the decision log of the covenants you guard, one JSON line for each call") { _client, _from, _to, _covenant };
        command.Validators.Add(Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        foreach (var option in (Option<string?>[])[_from, _to])
        {
            if (result.GetValue(option) is { } text && (Day.Parse(text) is not { } day || day.DayNumber < DefaultDays))
            {
                result.AddError($"{option.Name} must be a date, yyyy-mm-dd.");
            }
        }

        if (result.GetValue(_from) is { } from && result.GetValue(_to) is { } to && Day.Parse(from) > Day.Parse(to))
        {
            result.AddError("--from must not come after --to.");
        }
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

    /// <summary>The days are fixed before the first page, so that a page after midnight is still of the same days.</summary>
    private DecisionLogQuery Query(ParseResult parsed)
    {
        var today = DutchTime.DayOf(context.Environment.Time.GetUtcNow());
        var from = parsed.GetValue(_from) is { } first ? Day.Parse(first) : null;
        var to = parsed.GetValue(_to) is { } last ? Day.Parse(last)!.Value : from > today ? from.Value : today;
        return new(Day.Format(from ?? to.AddDays(1 - DefaultDays)), Day.Format(to), parsed.GetValue(_covenant));
    }
}
