using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bekend.Connector.Gateway;
using Bekend.Connector.Output;

namespace Bekend.Connector.Commands;

/// <summary><c>bekend keys list</c>: every version of a covenant's key, once each is the pinned one or proved by the log.</summary>
internal sealed class KeysListCommand(CommandContext context)
{
    private readonly Option<string> _client = SharedOptions.Client();
    private readonly Option<string> _covenant = SharedOptions.Covenant();
    private readonly Option<bool> _json = SharedOptions.Json();

    public Command Create()
    {
        var command = new Command("list", "List every version of a covenant's key; fails when one is neither pinned nor on the log") { _client, _covenant, _json };
        command.SetAction(RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => context.WithSessionAsync(parsed.GetRequiredValue(_client), async session =>
    {
        var covenant = parsed.GetRequiredValue(_covenant);
        if (!(await session.Keys.FetchAsync(covenant, cancellationToken)).TryGet(out var keys, out var failure))
        {
            return context.Fail(failure);
        }

        Write(keys, parsed.GetValue(_json));
        return (int)ExitCode.Done;
    });

    private static string Day(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture) ?? "-";

    private void Write(IReadOnlyList<KeyReply> keys, bool asJson)
    {
        if (!asJson)
        {
            TextTable.Write(
                context.Io.Out,
                ["VERSION", "FROM", "UNTIL", "LOG", "KEY"],
                [.. keys.Select(key => new[]
                {
                    key.Versie.ToString(CultureInfo.InvariantCulture), Day(key.Vanaf), Day(key.Tot),
                    key.LogIndex?.ToString(CultureInfo.InvariantCulture), PlainText.Line(key.PubliekeSleutel),
                })]);
            return;
        }

        foreach (var key in keys)
        {
            var document = new KeyDocument(key.Versie, key.PubliekeSleutel, key.Vanaf, key.Tot, key.LogIndex);
            context.Io.Out.WriteLine(JsonSerializer.Serialize(document, OutputJson.Default.KeyDocument));
        }
    }
}
