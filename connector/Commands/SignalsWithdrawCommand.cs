using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend signals withdraw</c>: takes signals out of the index by their reference.</summary>
internal sealed class SignalsWithdrawCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly Option<string[]> _reference = new("--reference")
    {
        Description = "Reference (kenmerk) of a signal; may be repeated",
        HelpName = "REF",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _references = new("--references") { Description = "File with one reference on each line", HelpName = "FILE" };
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("withdraw", "Withdraw signals by their reference") { _client, _covenant, _reference, _references, _json };
        command.Validators.Add(Validate);
        command.SetAction(RunAsync);
        return command;
    }

    private void Validate(CommandResult result)
    {
        if (result.GetValue(_reference) is { Length: > 0 } == result.GetValue(_references) is not null)
        {
            result.AddError("Give either --reference or --references.");
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!Wanted(parsed).TryGet(out var wanted, out var failure)
            || !context.Session(parsed.GetRequiredValue(_client)).TryGet(out var session, out failure))
        {
            return context.Fail(failure);
        }

        using (session)
        {
            var retry = new Retry(context.Environment.Time, context.Io.Error.WriteLine);
            var found = new Dictionary<string, string?>(StringComparer.Ordinal);
            await foreach (var item in OwnSignals.ListAsync(session.Client, parsed.GetRequiredValue(_covenant), retry, cancellationToken))
            {
                if (!item.TryGet(out var signal, out failure))
                {
                    return context.Fail(failure);
                }

                if (signal is { Kenmerk: { } reference, Id: { } id } && wanted.Contains(reference))
                {
                    found[reference] = id;
                }
            }

            return await WithdrawAsync(session, wanted, found, parsed.GetValue(_json), retry, cancellationToken);
        }
    }

    private async Task<int> WithdrawAsync(
        GatewaySession session, IEnumerable<string> wanted, Dictionary<string, string?> found, bool asJson, Retry retry, CancellationToken cancellationToken)
    {
        var exit = ExitCode.Done;
        foreach (var reference in wanted)
        {
            if (found.GetValueOrDefault(reference) is not { } id)
            {
                Report(reference, "not found", null, asJson);
                exit = ExitCode.SomeRefused;
                continue;
            }

            var sent = await retry.RunAsync(() => session.Client.WithdrawAsync(id, cancellationToken), cancellationToken);
            if (!sent.TryGet(out var reply, out var failure))
            {
                context.Io.Error.WriteLine("Stopped; the references reported so far are done.");
                return context.Fail(failure);
            }

            if (reply.Status != Wire.Withdrawn)
            {
                return context.Fail(Failure.Protocol("The gateway does not confirm the withdrawal."));
            }

            Report(reference, "withdrawn", id, asJson);
        }

        return (int)exit;
    }

    private void Report(string reference, string status, string? id, bool asJson) => context.Io.Out.WriteLine(
        asJson
            ? JsonSerializer.Serialize(new WithdrawalDocument(reference, status, id), OutputJson.Default.WithdrawalDocument)
            : $"{status}\t{PlainText.Line(reference)}");

    private Outcome<HashSet<string>> Wanted(ParseResult parsed)
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
}
