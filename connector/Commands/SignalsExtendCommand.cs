using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend signals extend</c>: keeps signals for longer, by their reference.</summary>
internal sealed class SignalsExtendCommand(CommandContext context)
{
    private const string Extended = "verlengd";

    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly ReferenceOptions _references = new();
    private readonly Option<string> _validUntil = new("--valid-until")
    {
        Description = "Last day the signals are valid (yyyy-mm-dd), or an RFC 3339 time",
        HelpName = "DATE",
        Required = true,
    };

    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("extend", "Keep signals for longer, by their reference") { _client, _covenant };
        _references.AddTo(command);
        command.Add(_validUntil);
        command.Add(_json);
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var asJson = parsed.GetValue(_json);
        var request = new ExtensionRequest(parsed.GetRequiredValue(_validUntil));
        return new ReferencedSignals(context, _client, _covenant, _references).ForEachAsync(
            parsed,
            async (session, retry, reference, id) =>
            {
                var sent = await retry.RunAsync(() => session.Client.ExtendAsync(id, request, cancellationToken), cancellationToken);
                if (!sent.TryGet(out var reply, out var failure))
                {
                    context.Io.Error.WriteLine("Stopped; the references reported so far are done.");
                    return failure;
                }

                if (reply is not { Status: Extended, GeldigTot: { } until })
                {
                    return Failure.Protocol("The gateway does not confirm the extension.");
                }

                Report(new(reference, "extended", id, until), asJson);
                return null;
            },
            reference => Report(new(reference, "not found", null, null), asJson),
            cancellationToken);
    }

    private void Report(ExtensionDocument extension, bool asJson) => context.Io.Out.WriteLine(
        asJson
            ? JsonSerializer.Serialize(extension, OutputJson.Default.ExtensionDocument)
            : string.Join('\t', new[]
            {
                extension.Status,
                PlainText.Line(extension.Reference),
                extension.ValidUntil?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            }.OfType<string>()));
}
