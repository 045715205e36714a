using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend signals list</c>: what the organisation has registered.</summary>
internal sealed class SignalsListCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("list", "List your organisation's own signals") { _client, _covenant, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_client), async session =>
    {
        var retry = new Retry(context.Environment.Time, context.Io.Error.WriteLine);
        var asJson = parsed.GetValue(_json);
        if (!asJson)
        {
            context.Io.Out.WriteLine("ID\tREFERENCE\tSUBJECT\tKIND\tCONTACT\tVALID UNTIL\tREGISTERED");
        }

        await foreach (var item in OwnSignals.ListAsync(session.Client, parsed.GetRequiredValue(_covenant), retry, cancellationToken))
        {
            if (!item.TryGet(out var signal, out var failure))
            {
                return context.Fail(failure);
            }

            context.Io.Out.WriteLine(asJson ? Json(signal) : Text(signal));
        }

        return (int)ExitCode.Done;
    });

    private static string Json(StoredSignal signal) => JsonSerializer.Serialize(
        new SignalDocument(
            signal.Id, signal.Kenmerk, Subject(signal), signal.Signaalsoort, signal.Contactpunt, signal.GeldigTot, signal.GeregistreerdOp),
        OutputJson.Default.SignalDocument);

    private static string Text(StoredSignal signal)
    {
        string?[] cells =
        [
            signal.Id, signal.Kenmerk, Subject(signal), signal.Signaalsoort, signal.Contactpunt, signal.GeldigTot,
            signal.GeregistreerdOp?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ];
        return string.Join('\t', cells.Select(cell => PlainText.Line(cell) ?? "-"));
    }

    private static string? Subject(StoredSignal signal) => signal.Soort switch
    {
        Wire.Person => "person",
        Wire.Address => "address",
        _ => null,
    };
}
