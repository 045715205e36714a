using System.CommandLine;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend signals withdraw</c>: takes signals out of the index by their reference.</summary>
internal sealed class SignalsWithdrawCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly ReferenceOptions _references = new();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("withdraw", "Withdraw signals by their reference") { _client, _covenant };
        _references.AddTo(command);
        command.Add(_json);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = parsed.GetValue(_json);
        return new ReferencedSignals(context, _client, _covenant, _references).ForEachAsync(
            parsed,
            async (session, retry, reference, id) =>
            {
                var sent = await retry.RunAsync(() => session.Client.WithdrawAsync(id, cancellationToken), cancellationToken);
                if (!sent.TryGet(out var reply, out var failure))
                {
                    context.Io.Error.WriteLine("Stopped; the references reported so far are done.");
                    return failure;
                }

                if (reply.Status != Wire.Withdrawn)
                {
                    return Failure.Protocol("The gateway does not confirm the withdrawal.");
                }

                Report(reference, "withdrawn", id, asJson);
                return null;
            },
            reference => Report(reference, "not found", null, asJson),
            cancellationToken);
    }

    private void Report(string reference, string status, string? id, bool asJson) => context.Io.Out.WriteLine(
        asJson
            ? JsonSerializer.Serialize(new WithdrawalDocument(reference, status, id), OutputJson.Default.WithdrawalDocument)
            : $"{status}\t{PlainText.Line(reference)}");
}
